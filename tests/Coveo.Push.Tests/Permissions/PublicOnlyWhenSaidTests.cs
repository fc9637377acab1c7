using System.Text.RegularExpressions;
using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;
using FsCheck;
using FsCheck.Fluent;

namespace Coveo.Push.Tests.Permissions;

/// <summary>Nothing is public unless the caller has said so: whatever is built, in whichever way it is pushed.</summary>
public sealed class PublicOnlyWhenSaidTests : Batches.BatchTest
{
    private static readonly Regex Public = new("\"allowAnonymous\":true", RegexOptions.None, TimeSpan.FromSeconds(10));

    [Fact]
    public void As_many_sets_are_public_as_were_said_to_be() => Prop.ForAll(Drawn(), drawn =>
    {
        var (permissions, said) = drawn;
        return Public.Count(WrittenJson.Of(json => PermissionsWriter.Write(json, permissions))) == said;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task No_way_to_push_an_item_makes_it_public_by_itself()
    {
        PushDocument[] documents =
        [
            new("a://1"),
            new("a://2") { Permissions = DocumentPermissions.Nobody },
            new("a://3") { Permissions = DocumentPermissions.Only() },
            new("a://4") { Permissions = DocumentPermissions.OfSets() },
            new("a://5") { Permissions = DocumentPermissions.OfSets(PermissionSet.Empty) },
            new("a://6") { Permissions = DocumentPermissions.Nobody.Level("L", level => level.Deny(Identity.User("bo"))) },
            new("a://7") { Permissions = DocumentPermissions.Only(Identity.User("ana")), Body = DocumentBody.FromBytes(new byte[10]) },
        ];
        foreach (var document in documents)
        {
            await Client.Documents.AddOrUpdateAsync(SourceId, document);
        }

        await Client.Batches.PushAsync(SourceId, documents, Options);
        await Client.Batches.PushAsync(SourceId, documents.Aggregate(new PushBatch(), (batch, document) => batch.AddOrUpdate(document)));
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(new ShopProduct("a://8"), ShopContext.Default.ShopProduct, product => product.Url);
        await push.AddAsync(new ShopProduct("a://9"), ShopContext.Default.ShopProduct, product => product.Url, _ => DocumentPermissions.Nobody);
        await push.CompleteAsync();

        Service.Calls.Should().HaveCountGreaterThan(documents.Length);
        Service.Calls.Should().OnlyContain(call => call.Text == null || !Public.IsMatch(call.Text));
    }

    /// <summary>Permissions of either model, and how many of their sets were said to be public.</summary>
    private static Arbitrary<(DocumentPermissions Permissions, int Said)> Drawn()
    {
        var set = Gen.Choose(0, 4).SelectMany(steps => ArbMap.Default.GeneratorFor<bool>().Select(isPublic => (Steps: steps, IsPublic: isPublic)));
        var level = set.ListOf(2);
        return level.ListOf(3).SelectMany(levels => ArbMap.Default.GeneratorFor<bool>().Select(isSimple => Build(levels.Select(sets => sets.ToList()).ToList(), isSimple))).ToArbitrary();
    }

    private static (DocumentPermissions Permissions, int Said) Build(List<List<(int Steps, bool IsPublic)>> levels, bool isSimple)
    {
        var said = levels.Sum(sets => sets.Count(set => set.IsPublic));
        return isSimple
            ? (levels.SelectMany(sets => sets).Aggregate(DocumentPermissions.Nobody, (permissions, set) => permissions.And(_ => Make(set))), said)
            : (levels.Aggregate(DocumentPermissions.Nobody, (permissions, sets) => permissions.Level("L", level => sets.Aggregate(level, (made, set) => made.And(_ => Make(set))))), said);
    }

    private static PermissionSet Make((int Steps, bool IsPublic) drawn)
    {
        var set = Enumerable.Range(0, drawn.Steps).Aggregate(
            PermissionSet.Empty,
            (made, step) => step % 2 == 0 ? made.Allow(Identity.User($"u{step}")) : made.Deny(Identity.Group($"g{step}")).Named("\"allowAnonymous\":true"));
        return drawn.IsPublic ? set.AllowAnonymous() : set;
    }
}
