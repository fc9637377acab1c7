using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>What becomes of a group of many megabytes is told without making another copy of it for nobody.</summary>
public sealed class LargeGroupOutcomeTests : IDisposable
{
    private const int GroupBytes = 20_000_000;

    private readonly BlockPool _pool = new();
    private readonly BatchSlice _slice;

    public LargeGroupOutcomeTests()
    {
        using var json = new JsonBuffer();
        var nameLength = IdentityWriter.WriteDefinition(json, new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User(new string('x', GroupBytes)) } });
        var builder = new BatchBuilder(BatchLayout.SecurityIdentities, _pool, GroupBytes * 2, maxItems: 1);
        builder.TryAdd(new EncodedElement(0, BatchLayout.Members, json.Written, nameLength), key: 1).Should().Be(BatchAddition.Added);
        _slice = new BatchSlice(builder.Close(), 0, 1);
    }

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void Without_a_callback_its_name_is_read_and_no_more()
    {
        var tally = new PushTally(TimeProvider.System, "identities");
        var outcomes = new PushOutcomes(new BatchOptions(), progress: null, tally, CancellationToken.None);

        AllocatedBytes.Of(() => outcomes.SkipAsync(_slice, "reason").IsCompletedSuccessfully.Should().BeTrue()).Should().BeLessThan(GroupBytes / 10);
        tally.Summary.FirstNotAccepted!.Id.Should().Be("staff");
    }

    [Fact]
    public async Task A_callback_gets_all_of_it()
    {
        var bytes = 0;
        var options = new BatchOptions
        {
            OnItemNotAccepted = (item, _) =>
            {
                bytes = item.Json.Length;
                return default;
            },
        };
        var outcomes = new PushOutcomes(options, progress: null, new PushTally(TimeProvider.System, "identities"), CancellationToken.None);

        await outcomes.SkipAsync(_slice, "reason");

        bytes.Should().BeGreaterThan(GroupBytes);
    }
}
