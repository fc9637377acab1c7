using System.Text;
using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Batches;

/// <summary>What is wrong or cannot be delivered does not get lost, and does not keep the rest.</summary>
public class NotAcceptedTests
{
    [Fact]
    public async Task Invalid_items_are_rejected_while_the_others_arrive()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var told = new List<string>();
        var options = new BatchOptions { OnItemNotAccepted = Note };

        var push = () => coveo.Client.Batches.PushAsync(
            coveo.SourceId,
            [
                new PushDocument("a://1"),
                new PushDocument("no URI"),
                new PushDocument("a://2") { Metadata = { ["data"] = "reserved" } },
                new PushDocument("a://3") { Body = DocumentBody.FromFile("/nowhere/at/all.txt") },
                new PushDocument("a://4"),
            ],
            options);

        var incomplete = (await push.Should().ThrowAsync<CoveoPushIncompleteException>()).Which;
        (incomplete.Summary.Accepted, incomplete.Summary.Rejected).Should().Be((2, 3));
        told.Should().BeEquivalentTo("Rejected no URI", "Rejected a://2", "Rejected a://3");
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("a://1", "a://4");

        ValueTask Note(ItemOutcome item, CancellationToken cancellationToken)
        {
            told.Add($"{item.Result} {item.Id}");
            return default;
        }
    }

    [Fact]
    public async Task Dead_letters_that_are_pushed_again_arrive()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://gone"));
        using var refused = coveo.Connect(apiKey: "xx99999999-0000-4000-8000-000000000000");
        var letters = new Dictionary<PushOperationKind, List<string>> { [PushOperationKind.AddOrUpdate] = [], [PushOperationKind.Delete] = [] };
        var options = new BatchOptions { OnItemNotAccepted = Note };
        var operations = Enumerable.Range(1, 10)
            .Select(i => (PushOperation)new PushDocument($"a://{i}") { Title = $"Kayak \"{i}\"", FileExtension = ".txt", Body = DocumentBody.FromText($"żółw {i}") })
            .Append(PushOperation.Delete("a://gone"));

        var summary = (await FluentActions.Awaiting(() => refused.Batches.PushAsync(coveo.SourceId, [.. operations], options)).Should().ThrowAsync<CoveoPushIncompleteException>()).Which.Summary;

        summary.Failed.Should().Be(11);
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().Equal("a://gone");
        var batch = $$"""{"addOrUpdate":[{{string.Join(',', letters[PushOperationKind.AddOrUpdate])}}],"delete":[{{string.Join(',', letters[PushOperationKind.Delete])}}]}""";
        var container = await coveo.Client.Files.UploadToNewContainerAsync(Encoding.UTF8.GetBytes(batch));
        await coveo.Client.Batches.HandOverAsync(coveo.SourceId, container.FileId);

        var indexed = await coveo.Query.ItemsAsync(coveo.SourceId);
        indexed.Values.Select(item => item.GetProperty("title").GetString()).Should().BeEquivalentTo(Enumerable.Range(1, 10).Select(i => $"Kayak \"{i}\""));
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "żółw 3")).Should().Equal("a://3");

        ValueTask Note(ItemOutcome item, CancellationToken cancellationToken)
        {
            letters[item.Kind].Add(item.JsonText());
            return default;
        }
    }
}
