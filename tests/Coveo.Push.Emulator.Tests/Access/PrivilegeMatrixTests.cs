using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Access;

/// <summary>Every route with keys that may do it, and keys that may do everything else.</summary>
public sealed class PrivilegeMatrixTests : KeyTest
{
    private static readonly string[] Everything =
    [
        "ACTIVITIES VIEW", "ACTIVITIES EDIT", "API_KEY VIEW", "API_KEY EDIT", "API_KEY CREATE", "FIELD VIEW", "FIELD EDIT", "FIELD CREATE",
        "ORGANIZATION VIEW", "ORGANIZATION EDIT", "SECURITY_CACHE VIEW", "SECURITY_CACHE EDIT", "SECURITY_PROVIDER VIEW",
        "SECURITY_PROVIDER EDIT", "SECURITY_PROVIDER CREATE", "SOURCE VIEW", "SOURCE EDIT", "SOURCE CREATE",
    ];

    public static TheoryData<string> Routes => [.. NeededPrivileges.All.Select(needed => needed.Route)];

    [Parity(Topics.Access, "docs.coveo.com/en/95, docs.coveo.com/en/159, the specifications of the APIs", Fidelity = Fidelity.Approximate, Note = "for logs, and for resuming an organization, the privilege is not documented: SOURCE VIEW, ORGANIZATION EDIT; the Platform may answer 401 in place of 403")]
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_key_without_one_of_the_privileges_of_a_route_is_denied(string route)
    {
        var needed = Of(route);
        foreach (var lacking in needed.Each)
        {
            // Whoever may edit may look, so both are taken away where looking is needed.
            var others = Everything.Where(privilege => !(privilege == $"{lacking[0]} {lacking[1]}" || (lacking[1] == "VIEW" && privilege == $"{lacking[0]} EDIT")));
            var key = await KeyWithAsync([.. others.Select(privilege => Privilege(privilege.Split(' ')[0], privilege.Split(' ')[1]))]);

            (await CallAsync(key, needed)).ShouldBeError(403, "ACCESS_DENIED");
        }
    }

    [Parity(Topics.Access, "docs.coveo.com/en/78, docs.coveo.com/en/159")]
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_key_with_the_privileges_of_a_route_and_no_others_may_use_it(string route)
    {
        var needed = Of(route);
        var key = await KeyWithAsync([.. needed.Each.Select(privilege => Privilege(privilege[0], privilege[1], TargetOf(privilege)))]);

        (await CallAsync(key, needed)).Status.Should().NotBe(401).And.NotBe(403);
    }

    [Parity(Topics.Access, "docs.coveo.com/en/159")]
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_key_with_the_privileges_for_another_resource_is_denied(string route)
    {
        var needed = Of(route);
        var key = await KeyWithAsync([.. needed.Each.Select(privilege => Privilege(privilege[0], privilege[1], "another"))]);

        (await CallAsync(key, needed)).ShouldBeError(403, "ACCESS_DENIED");
    }

    [Fact]
    public void Every_route_that_takes_a_token_is_in_the_matrix() =>
        NeededPrivileges.All.Select(needed => needed.Route).Concat(NeededPrivileges.Free).Should().BeEquivalentTo(
            Control.OpenApiTests.MappedRoutes().Where(route => !route.Contains(" /_emulator/", StringComparison.Ordinal) && !route.Contains(" /s3/", StringComparison.Ordinal)));

    private static NeededPrivileges Of(string route) => NeededPrivileges.All.Single(needed => needed.Route == route);

    private static string TargetOf(string[] privilege) => privilege.Length < 3 ? "*" : privilege[2] switch
    {
        "{src}" => "x-src",
        "{prov}" => "My Provider",
        _ => "x-key",
    };

    private async Task<Answer> CallAsync(string key, NeededPrivileges needed)
    {
        var path = needed.Path
            .Replace("{org}", CoveoEmulator.OrganizationId, StringComparison.Ordinal)
            .Replace("{src}", "x-src", StringComparison.Ordinal)
            .Replace("{prov}", "My%20Provider", StringComparison.Ordinal)
            .Replace("{key}", "x-key", StringComparison.Ordinal);
        return await SendWithAsync(key, new HttpMethod(needed.Method), path.Replace('{', 'x').Replace('}', 'x'));
    }
}
