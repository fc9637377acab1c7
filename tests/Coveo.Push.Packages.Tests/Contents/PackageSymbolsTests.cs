using System.Text;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>What a debugger gets, and that it says nothing of the machine on which the packages were made.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageSymbolsTests(PackageFolder packages)
{
    /// <summary>Razor writes the paths of its files into the code it makes, which the compiler then puts into the symbols: dotnet/aspnetcore#37182.</summary>
    private const string MadeByRazor = "_razor.g.cs";

    public static TheoryData<string> Ids => [.. PackageFolder.Libraries, PackageFolder.Tool];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_symbols_are_those_of_the_assemblies(string id)
    {
        var package = packages[id];

        package.Assemblies.Should().NotBeEmpty();
        foreach (var assembly in package.Assemblies)
        {
            using var symbols = Symbols(package, assembly);
            symbols.BelongTo(package.Read(assembly)).Should().BeTrue(assembly);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_debugger_gets_every_source_by_its_link_or_from_the_symbols(string id)
    {
        var package = packages[id];

        foreach (var assembly in package.Assemblies)
        {
            using var symbols = Symbols(package, assembly);
            var (embedded, linked) = (symbols.EmbeddedSources, symbols.LinkedFolders);
            symbols.Sources.Should().HaveCountGreaterThan(5);
            symbols.Sources.Where(source => !embedded.ContainsKey(source) && !linked.Any(folder => source.StartsWith(folder, StringComparison.Ordinal)))
                .Should().BeEmpty(assembly);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_source_is_named_or_describes_where_it_was_on_the_machine(string id)
    {
        var package = packages[id];

        foreach (var assembly in package.Assemblies)
        {
            using var symbols = Symbols(package, assembly);
            symbols.Sources.Should().OnlyContain(source => source.StartsWith("/_", StringComparison.Ordinal), assembly);
            symbols.EmbeddedSources.Where(source => source.Value.Contains(Root, StringComparison.Ordinal)).Select(source => source.Key)
                .Where(source => !source.EndsWith(MadeByRazor, StringComparison.Ordinal)).Should().BeEmpty(assembly);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_file_names_the_folder_it_was_built_in(string id)
    {
        var package = packages[id];
        byte[][] forbidden = [Encoding.UTF8.GetBytes(Root), Encoding.Unicode.GetBytes(Root), Encoding.UTF8.GetBytes(BuiltRepository.MachinePackages)];

        foreach (var file in package.Files)
        {
            var content = package.Read(file);
            Array.FindAll(forbidden, path => content.AsSpan().IndexOf(path) >= 0).Should().BeEmpty(file);
        }
    }

    private static string Root => BuiltRepository.Root.TrimEnd('/', '\\');

    private static SymbolFile Symbols(Package package, string assembly) => new(package.ReadSymbols(Path.ChangeExtension(assembly, ".pdb")));
}
