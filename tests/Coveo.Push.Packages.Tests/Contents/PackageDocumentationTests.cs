using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>What an editor shows of a package.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageDocumentationTests(PackageFolder packages)
{
    public static TheoryData<string> Libraries => [.. PackageFolder.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void An_editor_describes_every_type_that_it_offers(string id)
    {
        var package = packages[id];

        foreach (var assembly in package.Assemblies)
        {
            using var documentation = new MemoryStream(package.Read(Path.ChangeExtension(assembly, ".xml")));
            var described = XDocument.Load(documentation).Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();
            var offered = OfferedTypes(package.Read(assembly));
            offered.Should().NotBeEmpty();
            offered.Where(type => !described.Contains($"T:{type}")).Should().BeEmpty(assembly);
        }
    }

    /// <summary>The pages of the console are public because Razor makes them so.</summary>
    [Fact]
    public void An_editor_offers_no_page_of_the_console() =>
        OfferedTypes(packages["Coveo.Push.Emulator"].Read("lib/net10.0/Coveo.Push.Emulator.dll")).Should().NotContain(type => type.Contains(".Console.", StringComparison.Ordinal));

    private static List<string> OfferedTypes(byte[] assembly)
    {
        using var file = new PEReader(ImmutableArray.Create(assembly));
        var reader = file.GetMetadataReader();
        return [.. from handle in reader.TypeDefinitions
                   let type = reader.GetTypeDefinition(handle)
                   where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && !IsHidden(reader, type)
                   select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"];
    }

    private static bool IsHidden(MetadataReader reader, TypeDefinition type) =>
        type.GetCustomAttributes().Select(handle => reader.GetCustomAttribute(handle).Constructor).Where(constructor => constructor.Kind == HandleKind.MemberReference)
            .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent).Where(parent => parent.Kind == HandleKind.TypeReference)
            .Any(parent => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == "EditorBrowsableAttribute");
}
