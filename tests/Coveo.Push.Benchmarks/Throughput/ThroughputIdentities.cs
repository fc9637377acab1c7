using System.Globalization;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>The security identities that are pushed, each made from its number.</summary>
internal static class ThroughputIdentities
{
    private static readonly GrantedIdentities Everyone = GrantedIdentities.Of(Identity.Group("everyone"));

    /// <summary>Every second one is the alias of the user before it.</summary>
    public static IdentityOperation Make(int number)
    {
        var name = "ACME\\user" + (number / 2).ToString(CultureInfo.InvariantCulture);
        var user = new SecurityIdentity(Identity.User(name), Everyone);
        return number % 2 == 0 ? user : user.AliasTo(Identity.Email("user" + (number / 2).ToString(CultureInfo.InvariantCulture) + "@acme.example"));
    }

    /// <summary>The first ones, each made when it is asked for.</summary>
    public static IEnumerable<IdentityOperation> First(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return Make(number);
        }
    }

    /// <summary>A group of that many users.</summary>
    public static SecurityIdentity Group(int members)
    {
        var group = new SecurityIdentity(Identity.Group("everybody"), GrantedIdentities.None);
        for (var number = 0; number < members; number++)
        {
            group.Members.Add(Identity.User("ACME\\user" + number.ToString(CultureInfo.InvariantCulture)));
        }

        return group;
    }
}
