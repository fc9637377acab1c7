using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Coveo.Push.Mockability.Tests.PublicApi;

namespace Coveo.Push.Mockability.Tests;

/// <summary>What this project shows counts only if it sees no more of the library than an application does, and no client class.</summary>
public class OnlyInterfacesTests
{
    [Fact]
    public void This_project_is_no_friend_of_the_library()
    {
        var friends = Library.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName).ToList();

        friends.Should().NotBeEmpty().And.NotContain(typeof(OnlyInterfacesTests).Assembly.GetName().Name);
    }

    [Fact]
    public void No_class_of_the_library_that_is_a_client_is_named_here()
    {
        var named = NamedTypes(typeof(OnlyInterfacesTests).Assembly);

        named.Should().Contain(typeof(ICoveoPushClient)).And.Contain(typeof(PushSummary));
        named.Where(IsClient).Should().BeEmpty();
    }

    [Fact]
    public void A_class_that_is_a_client_would_be_found() => IsClient(Library.Find("Coveo.Push.CoveoPushClient")).Should().BeTrue();

    /// <summary>A class of the library behind one of the interfaces that this project fakes.</summary>
    private static bool IsClient(Type type) => type is { IsInterface: false } && Library.Interfaces.Any(contract => contract.IsAssignableFrom(type));

    /// <summary>The types of the library that the compiled code of an assembly refers to, whatever it does with them.</summary>
    private static List<Type> NamedTypes(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.TypeReferences
               let reference = metadata.GetTypeReference(handle)
               where reference.ResolutionScope.Kind == HandleKind.AssemblyReference
               let scope = metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope)
               where metadata.GetString(scope.Name) == Library.Assembly.GetName().Name
               select Library.Find($"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}"),
        ];
    }
}
