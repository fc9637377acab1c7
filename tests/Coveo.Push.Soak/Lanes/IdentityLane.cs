using System.Globalization;
using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>Groups in batches, each of which tells its version by its only member.</summary>
internal sealed class IdentityLane(LaneContext context, int number) : Lane(context, "identities", number)
{
    private const int Groups = 300;
    private const int MostOperations = 2_000;

    /// <summary>Members stay known to the emulator, so there are only so many.</summary>
    private const int Members = 2_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SoakItems _items = new("identities", Groups);
    private ItemBook? _book;
    private string _providerId = "";
    private int _version;

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _providerId = (await Client.SecurityProviders.CreateForSourceAsync("soak identities", SourceId)).Id;
        _book = new ItemBook(_items);
    }

    protected override Platform.SourceDefinition Source() => Platform.SourceDefinition.Push("soak " + Name, Platform.SourceVisibility.Secured);

    protected override async Task CycleAsync()
    {
        var ledger = new PushLedger(operation => _items.Id(operation.Item));
        using var cancellation = SometimesCancelled();
        var options = DrawnOptions(ledger);
        var operations = Series(ledger, Random.Next(1, MostOperations));
        var summary = await SummaryOfAsync(() => Client.SecurityIdentities.PushAsync(_providerId, operations, options, cancellationToken: cancellation.Token));
        ledger.Close(summary, _book);
        Tally.Blame(Name, ledger.Wrong);
        Tally.Add(summary);
        Operations += summary.Items;
        var held = (await Context.Control.IdentitiesAsync(_providerId)).Where(identity => identity.Value.Length > 0)
            .ToDictionary(identity => identity.Key, identity => new HeldItem(int.Parse(identity.Value, CultureInfo.InvariantCulture), Size: -1), StringComparer.Ordinal);
        Tally.Blame(Name, _book!.Compare(held));
        Tally.Add(SoakCount.Compared, held.Count);
        await Task.Delay(Pause);
    }

    private IEnumerable<IdentityOperation> Series(PushLedger ledger, int operations)
    {
        for (var i = 0; i < operations; i++)
        {
            var group = Random.Next(Groups);
            var version = Random.Next(6) == 0 ? ItemBook.Absent : _version = (_version % Members) + 1;
            ledger.Plan(new PlannedOperation(group, version));
            var identity = Identity.Group(_items.Id(group));
            yield return version == ItemBook.Absent
                ? IdentityOperation.Disable(identity)
                : new SecurityIdentity(identity, GrantedIdentities.None, [Identity.User(version.ToString(CultureInfo.InvariantCulture))]);
        }
    }
}
