using System.Xml.Linq;
using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>Everything public says what it does, what it takes and what it gives.</summary>
public class MemberDocumentationTests
{
    private static IEnumerable<TypeDefinition> Types => Packages.Libraries.SelectMany(module => module.PublicTypes());

    [Fact]
    public void Every_public_type_and_member_says_what_it_is() =>
        Types.SelectMany(type => type.PublicMembersOf().Prepend(type))
            .Where(member => !IsSaid(member, "summary") && !IsParameterOfRecord(member) && !IsOfTheFramework(member) && !IsGivenByTheCompiler(member))
            .Select(member => member.Shown())
            .ShouldNotExist();

    [Fact]
    public void Every_parameter_is_explained() =>
        (from method in Types.SelectMany(type => type.PublicMethods())
         where !IsOfTheFramework(method) && !method.IsOperator()
         let documentation = XmlDocumentation.Of(method.IsConstructor && method.DeclaringType.IsRecord() && XmlDocumentation.Of(method) is null ? method.DeclaringType : method)
         from parameter in method.Parameters
         where !IsExplained(documentation, "param", parameter.Name)
         select $"{method.Shown()}: {parameter.Name}").ShouldNotExist();

    [Fact]
    public void Every_type_parameter_is_explained() =>
        (from method in Types.SelectMany(type => type.PublicMethods())
         from parameter in method.GenericParameters
         where !IsExplained(XmlDocumentation.Of(method), "typeparam", parameter.Name)
         select $"{method.Shown()}: {parameter.Name}").ShouldNotExist();

    [Fact]
    public void Every_result_is_explained() =>
        Types.SelectMany(type => type.PublicMethods())
            .Where(method => !method.IsConstructor && method.ReturnType.MetadataType != MetadataType.Void && !method.IsOperator() && !IsOfTheFramework(method))
            .Where(method => !IsSaid(method, "returns"))
            .Select(method => method.Shown())
            .ShouldNotExist();

    private static bool IsSaid(IMemberDefinition member, string part) => XmlDocumentation.Of(member)?.Element(part)?.Value.Trim().Length > 0;

    private static bool IsExplained(XElement? documentation, string part, string name) =>
        documentation?.Elements(part).Any(element => element.Attribute("name")?.Value == name && element.Value.Trim().Length > 0) == true;

    /// <summary>A property that a record takes as a parameter is explained there.</summary>
    private static bool IsParameterOfRecord(IMemberDefinition member) => IsExplained(XmlDocumentation.Of(member.DeclaringType ?? member), "param", member.Name);

    /// <summary>A constructor without parameters that nobody wrote; the compiler asks for a comment where somebody did.</summary>
    private static bool IsGivenByTheCompiler(IMemberDefinition member) => member is MethodDefinition { IsConstructor: true, Parameters.Count: 0 };

    /// <summary>What overrides or implements something of the framework means what the framework says it does.</summary>
    private static bool IsOfTheFramework(IMemberDefinition member) =>
        member is MethodDefinition { IsVirtual: true } method && (method.IsReuseSlot || method.DeclaringType.Interfaces.Any(offered => offered.InterfaceType.Scope != method.Module));
}
