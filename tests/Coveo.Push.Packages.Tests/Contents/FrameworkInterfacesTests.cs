using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>
/// Packing compares the public API of the frameworks, but for what types implement: enums implement more on newer frameworks, without a
/// word of ours. What does stand in the sources is the same everywhere.
/// </summary>
[Collection(PackageTests.Name)]
public sealed class FrameworkInterfacesTests(PackageFolder packages)
{
    [Theory]
    [InlineData("Coveo.Push")]
    [InlineData("Coveo.Push.Sqlite")]
    public void Every_public_type_implements_the_same_interfaces_on_each_framework(string id)
    {
        var newest = Implementations(packages[id].Read($"lib/net10.0/{id}.dll"));

        newest.Should().NotBeEmpty();
        foreach (var framework in new[] { "net8.0", "netstandard2.0" })
        {
            Implementations(packages[id].Read($"lib/{framework}/{id}.dll")).Should().BeEquivalentTo(newest, framework);
        }
    }

    private static List<string> Implementations(byte[] assembly)
    {
        using var file = new PEReader(ImmutableArray.Create(assembly));
        var reader = file.GetMetadataReader();
        return [.. from handle in reader.TypeDefinitions
                   let type = reader.GetTypeDefinition(handle)
                   where (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic
                   from implementation in type.GetInterfaceImplementations()
                   select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}: {Name(reader, reader.GetInterfaceImplementation(implementation).Interface)}"];
    }

    /// <summary>Without the arguments of generic ones, which the comparison of members sees.</summary>
    private static string Name(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name),
        HandleKind.TypeDefinition => reader.GetString(reader.GetTypeDefinition((TypeDefinitionHandle)type).Name),
        _ => "generic",
    };
}
