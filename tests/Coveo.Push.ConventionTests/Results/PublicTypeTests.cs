using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Layers;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Results;

/// <summary>How public types are made.</summary>
public class PublicTypeTests
{
    private static IEnumerable<TypeDefinition> Types => Packages.Libraries.SelectMany(module => module.PublicTypes());

    /// <summary>Only errors are derived from: somebody may have a more special one.</summary>
    [Fact]
    public void A_class_is_sealed_unless_it_is_an_error() =>
        Types
            .Where(type => type is { IsClass: true, IsSealed: false } && !IsError(type))
            .Where(type => !(type.IsAbstract && type.Methods.Where(method => method.IsConstructor && !method.IsStatic).All(method => method.IsPrivate || method.IsFamilyAndAssembly)))
            .Select(type => type.Name)
            .ShouldNotExist();

    [Fact]
    public void An_error_can_be_made_and_caught_as_one_of_the_library() =>
        Types
            .Where(type => type.Name.EndsWith("Exception", StringComparison.Ordinal))
            .Where(type => !Ancestors(type).Any(ancestor => ancestor.FullName is "Coveo.Push.CoveoPushException" or "System.OperationCanceledException" || type.FullName == "Coveo.Push.CoveoPushException")
                || !type.Methods.Any(method => method is { IsConstructor: true, IsPublic: true, Parameters.Count: 0 }))
            .Select(type => type.Name)
            .ShouldNotExist();

    [Fact]
    public void Options_are_checked_by_rules() =>
        Types
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Module == Packages.Library)
            .Where(type => !Checkers.Any(pair => pair.To == type))
            .Select(type => type.Name)
            .ShouldNotExist();

    /// <summary>A buffer of which each thread has its own is not shared.</summary>
    [Fact]
    public void A_field_that_all_share_never_changes() =>
        Packages.All
            .SelectMany(module => module.AllTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsCompilerGenerated() && !type.Namespace.StartsWith("System", StringComparison.Ordinal))
            .SelectMany(type => type.Fields)
            .Where(field => field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.IsCompilerGenerated() && !field.Has("ThreadStaticAttribute"))
            .Select(field => field.Shown())
            .Should().BeEquivalentTo(
                // The blocks that a push leaves to the next one, taken and given whole.
                "BlockPool._left");

    private static IReadOnlyList<(TypeDefinition From, TypeDefinition To)> Checkers { get; } =
        [.. TypeReferences.In(Packages.Library).Where(pair => pair.From.Name.EndsWith("Rules", StringComparison.Ordinal) || pair.From.Name.EndsWith("Validator", StringComparison.Ordinal))];

    private static bool IsError(TypeDefinition type) => Ancestors(type).Any(ancestor => ancestor.FullName == "System.Exception");

    private static IEnumerable<TypeReference> Ancestors(TypeDefinition type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.Resolve()?.BaseType)
        {
            yield return ancestor;
        }
    }
}
