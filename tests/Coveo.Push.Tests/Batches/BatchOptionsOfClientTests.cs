using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A push that is given no options has those of its client.</summary>
public sealed class BatchOptionsOfClientTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly CoveoPushClient _client;

    public BatchOptionsOfClientTests() => _client = VirtualClient.Of(_service, new ManualTimeProvider(), options => options.Batches.MaxItems = 2);

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task They_count_where_a_push_has_none()
    {
        await _client.Batches.PushAsync(BatchService.SourceId, Items());

        _service.Uploads.Should().HaveCount(2);
    }

    [Fact]
    public async Task Those_of_a_push_replace_all_of_them()
    {
        await _client.Batches.PushAsync(BatchService.SourceId, Items(), new BatchOptions());

        _service.Uploads.Should().ContainSingle();
    }

    [Fact]
    public void They_are_given_as_a_copy()
    {
        var batches = (BatchesClient)_client.Batches;
        var (first, second) = (batches.OptionsOf(null), batches.OptionsOf(null));

        first.Should().NotBeSameAs(second);
        (first.MaxItems, second.MaxItems).Should().Be((2, 2));
        var own = new BatchOptions { MaxItems = 7 };
        batches.OptionsOf(own).MaxItems.Should().Be(7);
        batches.OptionsOf(own).Should().NotBeSameAs(own);
    }

    private static IEnumerable<PushDocument> Items() => Enumerable.Range(1, 4).Select(number => new PushDocument($"a://{number}"));
}
