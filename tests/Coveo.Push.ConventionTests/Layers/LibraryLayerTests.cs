using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Sources;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>A layer of the library knows the layers below it, and nothing above or beside it.</summary>
public class LibraryLayerTests
{
    private static readonly IReadOnlyList<(TypeDefinition From, TypeDefinition To)> References = TypeReferences.In(Packages.Library);

    [Fact]
    public void A_layer_uses_only_what_is_below_it() =>
        References
            .Select(pair => (pair.From, pair.To, FromFolder: LibraryLayers.FolderOf(pair.From), ToFolder: LibraryLayers.FolderOf(pair.To)))
            .Where(pair => pair.FromFolder is not null && pair.ToFolder is not null && LibraryLayers.HeightOf(pair.FromFolder) < LibraryLayers.HeightOf(pair.ToFolder))
            .Where(pair => !IsToldOf(pair.FromFolder!, pair.To))
            .Select(pair => $"{pair.FromFolder}/{pair.From.Name} uses {pair.ToFolder}/{pair.To.Name}")
            .ShouldNotExist();

    [Fact]
    public void Every_folder_has_its_place() =>
        SourceFiles.Of("src/Coveo.Push")
            .Select(file => file.FolderIn("src/Coveo.Push"))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !LibraryLayers.FromTheGround.Any(layer => layer.Contains(folder)))
            .Should().BeEquivalentTo(
                // Parts of a layer that refer to each other.
                "Models/BodySources",
                "Transport/Errors",
                "Transport/Pipeline",
                "Crawling/State",
                "Crawling/Verification");

    [Fact]
    public void Only_the_transport_sends() =>
        Packages.Library.Types
            .SelectMany(type => type.NestedTypes.Prepend(type), (type, part) => (Type: type, Part: part))
            .Where(pair => pair.Part.Methods.Any(Sends))
            .Select(pair => pair.Type.Name)
            .Distinct(StringComparer.Ordinal)
            .Should().Equal("HttpSender");

    [Fact]
    public void The_types_are_looked_at()
    {
        References.Should().HaveCountGreaterThan(1_000);
        References.Select(pair => $"{pair.From.Name} {pair.To.Name}").Should().Contain(
            ["DocumentsClient PushTransport", "CrawlPass CrawlMemory", "BatchUploader CoveoPushException", "StreamLoad PushLog"]);
    }

    private static bool Sends(MethodDefinition method) =>
        method.HasBody && method.Body.Instructions.Any(instruction =>
            instruction.Operand is MethodReference { DeclaringType.FullName: "System.Net.Http.HttpClient" or "System.Net.Http.HttpMessageInvoker" } called
            && (called.Name == "Send" || called.Name.EndsWith("Async", StringComparison.Ordinal)));

    /// <summary>Logs, traces and metrics are told of the public results of every layer, and of nothing inside one.</summary>
    private static bool IsToldOf(string folder, TypeDefinition used) => folder == "Diagnostics" && used.IsPublic;
}
