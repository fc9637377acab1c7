using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class IdentitiesPageTests : ConsoleTest
{
    [Fact]
    public async Task Without_any_it_tells_how_to_push_one() =>
        TextOf(await PageAsync("identities")).Should().Contain("No identities yet").And.Contain("curl -X PUT");

    [Fact]
    public async Task A_provider_shows_where_it_cascades_to_who_uses_it_and_its_states()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana"));

        TextOf(await PageAsync("identities")).Should()
            .Contain("My Provider expanded any letter case cascades to Email Security Provider 1 not updated 1 up to date used by Secured");
    }

    [Fact]
    public async Task Identities_are_found_by_name_provider_type_and_state()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana", "ben").Identity("ana").Disabled("ana"));

        (await NamesAsync("")).Should().Equal("ana", "ben", "staff");
        (await NamesAsync("q=TAF")).Should().Equal("staff");
        (await NamesAsync("type=USER")).Should().Equal("ana", "ben");
        (await NamesAsync("state=NOT_UPDATED")).Should().Equal("ben");
        (await NamesAsync("provider=Email%20Security%20Provider")).Should().BeEmpty();
        TextOf(await PageAsync("identities?state=NOT_UPDATED")).Should().Contain("Something refers to it, but it was never pushed");
    }

    [Fact]
    public async Task A_group_shows_the_tree_of_its_members_and_ends_circles()
    {
        await PushAsync(new SecuredWorld()
            .Identity("group:staff", "group:sales", "group:board")
            .Identity("group:sales", "ana")
            .Identity("group:board", "group:staff")
            .Identity("ana")
            .People("ana"));

        var text = TextOf(await PageAsync(await AddressOfAsync("staff")));

        text.Should().Contain("2 direct members").And.MatchRegex("board group · My Provider 1 staff group · My Provider contains itself; see above")
            .And.MatchRegex("sales group · My Provider 1 ana user · My Provider");
        TextOf(await PageAsync(await AddressOfAsync("ana"))).Should().Contain("Is in board group · My Provider sales group · My Provider staff group").And.Contain("also known as ana@acme.example user");
    }

    [Fact]
    public async Task An_alias_without_effect_is_marked()
    {
        await PushAsync(new SecuredWorld().Alias("ana", "Other/anna"));

        TextOf(await PageAsync(await AddressOfAsync("ana"))).Should().Contain("without effect The provider does not cascade there.").And.Contain("In error");
    }

    private async Task<List<string>> NamesAsync(string query) =>
        RowsOf(await PageAsync($"identities?{query}")).Select(row => row.Split(' ')[0]).ToList();

    private async Task<string> AddressOfAsync(string name)
    {
        var page = await PageAsync($"identities?provider=My%20Provider&q={name}");
        return Regex.Matches(page.Text, "href=\"/(identities\\?id=\\d+)\">([^<]*)<").First(match => match.Groups[2].Value == name).Groups[1].Value;
    }
}
