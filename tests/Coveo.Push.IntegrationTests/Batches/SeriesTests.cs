using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Batches;

/// <summary>A source holds after a push what the same operations, done one by one, would have made of it.</summary>
public class SeriesTests
{
    private const int Items = 3000;

    // Small batches, so that what belongs together is in one of them here and in two there.
    private static readonly BatchOptions SmallBatches = new() { MaxItems = 400, Concurrency = 4 };

    [Fact]
    public async Task Thousands_of_items_with_updates_and_deletions_end_as_they_would_one_by_one()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        PushOperation[] operations = [.. Operations()];

        var summary = await coveo.Client.Batches.PushAsync(coveo.SourceId, operations, SmallBatches);

        summary.Accepted.Should().Be(operations.Length);
        summary.Superseded.Should().BePositive();
        summary.Batches.Should().BeGreaterThan(Items / 400);
        var indexed = await coveo.Query.ItemsAsync(coveo.SourceId);
        indexed.ToDictionary(item => item.Key, item => item.Value.GetProperty("title").GetString()!).Should().Equal(OneByOne(operations));
        (await coveo.Query.DocumentIdsAsync(coveo.SourceId, "revised 2990")).Should().Equal(Id(2990));
    }

    [Fact]
    public async Task A_deletion_with_children_takes_what_came_before_it_and_leaves_what_comes_after()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        await coveo.Client.Batches.PushAsync(coveo.SourceId, (PushOperation[])
        [
            new PushDocument("a://shelf/before"),
            new PushDocument("a://other"),
            PushOperation.Delete("a://shelf/", deleteChildren: true),
            new PushDocument("a://shelf/after"),
        ]);

        (await coveo.Query.DocumentIdsAsync(coveo.SourceId)).Should().BeEquivalentTo("a://other", "a://shelf/after");
    }

    [Fact]
    public async Task Each_kind_of_metadata_arrives_as_it_is()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var document = new PushDocument("a://kinds?x=ż#🐢")
        {
            Title = "Żółw \"🐢\"\n\\",
            Author = "Jo",
            Date = new DateTimeOffset(2025, 2, 3, 6, 5, 6, TimeSpan.FromHours(2)),
            ClickableUri = "https://acme.example/?a=b&c",
            FileExtension = ".txt",
            ParentId = "a://parent",
            Metadata =
            {
                ["Text"] = "<b>&amp;</b>",
                ["truth"] = true,
                ["whole"] = long.MaxValue,
                ["unsigned"] = ulong.MaxValue,
                ["floating"] = 0.1,
                ["tiny"] = double.Epsilon,
                ["exact"] = 499.90m,
                ["date"] = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero),
                ["id"] = Guid.Empty,
                ["colors"] = ["blue", "white"],
                ["sizes"] = [1, 2.5, 3m],
                ["none"] = MetadataValue.List(Array.Empty<string>()),
                ["key with spaces"] = "",
            },
        };

        await coveo.Client.Batches.PushAsync(coveo.SourceId, [document]);

        var item = (await coveo.Query.ItemAsync(coveo.SourceId, document.DocumentId))!.Value;
        item.GetProperty("title").GetString().Should().Be(document.Title);
        item.GetProperty("fileExtension").GetString().Should().Be(".txt");
        item.GetProperty("parentId").GetString().Should().Be("a://parent");
        var metadata = item.GetProperty("metadata").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
        metadata.Should().Equal(new Dictionary<string, string>
        {
            ["title"] = document.Title,
            ["author"] = "Jo",
            ["date"] = "2025-02-03T04:05:06.000Z",
            ["clickableuri"] = "https://acme.example/?a=b&c",
            ["Text"] = "<b>&amp;</b>",
            ["truth"] = "True",
            ["whole"] = "9223372036854775807",
            ["unsigned"] = "18446744073709551615",
            ["floating"] = "0.1",
            ["tiny"] = "5E-324",
            ["exact"] = "499.90",
            ["id"] = "00000000-0000-0000-0000-000000000000",
            ["colors"] = """["blue","white"]""",
            ["sizes"] = "[1,2.5,3]",
            ["none"] = "[]",
            ["key with spaces"] = "",
        });
    }

    [Fact]
    public async Task Objects_of_a_callers_own_class_arrive_as_items()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await using var push = coveo.Client.Batches.Start(coveo.SourceId);

        await push.AddAsync(new Boat("a://1", "Blue kayak", 499.90m, ["blue"], Crew: null), BoatContext.Default.Boat, boat => boat.Url);
        await push.DeleteAsync("a://2");
        (await push.CompleteAsync()).Accepted.Should().Be(2);

        var item = (await coveo.Query.ItemAsync(coveo.SourceId, "a://1"))!.Value;
        item.GetProperty("title").GetString().Should().Be("Blue kayak");
        item.GetProperty("metadata").GetRawText().Should().Be("""{"url":"a://1","title":"Blue kayak","price":499.90,"colors":["blue"]}""");
    }

    [Fact]
    public async Task A_batch_of_ones_own_arrives()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        await coveo.Client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://gone"));

        var batch = new PushBatch(new PushDocument("a://1") { Title = "First" })
            .AddOrUpdate(new PushDocument("a://1") { Title = "Second" })
            .Delete("a://gone");
        await coveo.Client.Batches.PushAsync(coveo.SourceId, batch);

        (await coveo.Query.ItemsAsync(coveo.SourceId)).Should().ContainSingle().Which.Value.GetProperty("title").GetString().Should().Be("Second");
    }

    private static string Id(int number) => $"https://acme.example/{number % 10}/{number}";

    /// <summary>Items; soon after and long after some of them a new version, a deletion, or a shelf with all that is on it and some of it again.</summary>
    private static IEnumerable<PushOperation> Operations()
    {
        for (var i = 0; i < Items; i++)
        {
            yield return Item(i, "first");
            if (i % 5 == 0)
            {
                yield return Item(i, "second");
            }

            if (i % 7 == 0)
            {
                yield return PushOperation.Delete(Id(i));
            }

            if (i % 11 == 0)
            {
                yield return Item(i / 2, "third");
            }

            if (i == 2000)
            {
                yield return PushOperation.Delete("https://acme.example/3/", deleteChildren: true);
                yield return Item(13, "again");
            }
        }

        yield return Item(2990, "revised");
        yield return PushOperation.Delete(Id(2991));
    }

    private static PushDocument Item(int number, string version) =>
        new(Id(number)) { Title = $"{version} {number}", Metadata = { ["number"] = number } };

    private static Dictionary<string, string> OneByOne(IEnumerable<PushOperation> operations)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            titles.Remove(operation.DocumentId);
            if (operation.Document is { } document)
            {
                titles.Add(document.DocumentId, document.Title!);
            }
            else if (operation.DeleteChildren)
            {
                titles.Keys.Where(id => id.StartsWith(operation.DocumentId, StringComparison.Ordinal)).ToList().ForEach(id => titles.Remove(id));
            }
        }

        return titles;
    }
}
