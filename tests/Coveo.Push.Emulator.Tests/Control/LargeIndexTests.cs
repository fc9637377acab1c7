using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Control;

/// <summary>With many items, a search looks at some of them only, and says so.</summary>
public sealed class LargeIndexTests : EmulatorTest
{
    private const int Counted = 50_000;

    [Fact]
    public async Task More_matches_than_are_counted_are_said_to_be_at_least_so_many()
    {
        await PushAsync(SourceId, "all", Counted + 10, "needle");
        await PutAsync("http://rare/", """{"data":"needle rarity"}""");

        var all = await FindAsync("q=needle&perPage=3");
        var last = await FindAsync($"q=needle&perPage=10&page={Counted / 10}");
        var rare = await FindAsync("q=needle+rarity");
        var everything = await FindAsync("perPage=1");

        TotalsOf(all).Should().Be((Counted, false));
        IdsOf(all).Should().Equal("http://all/0", "http://all/1", "http://all/2");
        TotalsOf(last).Should().Be((Counted + 10, false), "what is on the page is known to be there");
        TotalsOf(rare).Should().Be((1, true));
        TotalsOf(everything).Should().Be((Counted + 11, true));
    }

    [Fact]
    public async Task Somebody_who_sees_many_items_and_somebody_who_sees_few_are_counted_alike()
    {
        var secured = await CreateSourceAsync("Secured", "SECURED");
        await PushAsync(secured, "many", 2500, "needle", "ana@a.example", "boss@a.example");
        await PushAsync(secured, "few", 30, "needle rarity", "bo@a.example", "boss@a.example");
        await PushAsync(SourceId, "shared", 5, "needle");

        (await TotalAsync("as=ana@a.example")).Should().Be(2505);
        (await TotalAsync("as=ana@a.example&q=needle")).Should().Be(2505);
        (await TotalAsync("as=ana@a.example&q=rarity")).Should().Be(0);
        (await TotalAsync("as=bo@a.example")).Should().Be(35);
        (await TotalAsync("as=bo@a.example&q=needle")).Should().Be(35);
        (await TotalAsync($"as=bo@a.example&q=needle&source={secured}")).Should().Be(30);
        (await TotalAsync($"as=boss@a.example&source={secured}")).Should().Be(2530);
        (await TotalAsync($"as=boss@a.example&q=needle&source={secured}")).Should().Be(2530);
        (await TotalAsync("as=boss@a.example&q=rarity")).Should().Be(30);
        (await TotalAsync("as=boss@a.example&documentId=http%3A%2F%2Fmany%2F7")).Should().Be(1);
        (await TotalAsync("as=bo@a.example&documentId=http%3A%2F%2Fmany%2F7")).Should().Be(0);
        (await TotalAsync("anonymous=true&q=needle")).Should().Be(5);
    }

    [Fact]
    public async Task Of_very_many_matches_everybody_is_shown_what_they_may_see()
    {
        var secured = await CreateSourceAsync("Secured", "SECURED");
        await PushAsync(secured, "many", Counted + 10, "needle", "ana@a.example");
        await PushAsync(secured, "few", 30, "needle", "bo@a.example");
        await PushAsync(SourceId, "shared", 2500, "needle");

        (await TotalAsync($"as=bo@a.example&q=needle&source={secured}")).Should().Be(30);
        (await TotalAsync("anonymous=true&q=needle")).Should().Be(2500);
        (await TotalAsync("as=bo@a.example&q=needle")).Should().Be(2530);
        TotalsOf(await FindAsync("as=ana@a.example&q=needle")).Should().Be((Counted, false));
        TotalsOf(await FindAsync("as=ana@a.example")).Should().Be((Counted + 2510, true));
    }

    [Fact]
    public async Task The_best_match_comes_first_as_long_as_there_are_not_thousands()
    {
        await PushAsync(SourceId, "weak", 100, "needle in a very large haystack of many other words");
        await PutAsync("http://strong/", """{"title":"needle","data":"needle needle"}""");

        IdsOf(await FindAsync("q=needle&perPage=1")).Should().Equal("http://strong/");

        await PushAsync(SourceId, "more", 5000, "needle in a very large haystack of many other words");

        IdsOf(await FindAsync("q=needle&perPage=1")).Should().Equal("http://weak/0");
    }

    private static (long Total, bool IsExact) TotalsOf(Answer answer) =>
        ((long)answer.Json["totalEntries"]!, (bool)answer.Json["totalIsExact"]!);

    private static List<string> IdsOf(Answer answer) => answer.Json["items"]!.AsArray().Select(item => (string)item!["documentId"]!).ToList();

    /// <summary>The total, after checking that the pages hold so many.</summary>
    private async Task<long> TotalAsync(string query)
    {
        var ids = new List<string>();
        for (var page = 0; ; page++)
        {
            var answer = await FindAsync($"{query}&perPage=1000&page={page}");
            ids.AddRange(IdsOf(answer));
            if (IdsOf(answer).Count < 1000)
            {
                TotalsOf(answer).Should().Be((ids.Distinct(StringComparer.Ordinal).Count(), true), query);
                return ids.Count;
            }
        }
    }

    private async Task PushAsync(string source, string name, int count, string text, params string[] people)
    {
        var allowed = string.Join(',', people.Select(person =>
            $$"""{"identity":"{{person}}","identityType":"User","securityProvider":"Email Security Provider"}"""));
        var permissions = people.Length == 0 ? string.Empty : $$""","permissions":[{"allowedPermissions":[{{allowed}}]}]""";
        var items = Enumerable.Range(0, count).Select(n => $$"""{"documentId":"http://{{name}}/{{n}}","data":"{{text}}"{{permissions}}}""");
        var fileId = await UploadAsync($$"""{"addOrUpdate":[{{string.Join(',', items)}}]}""");
        (await PutBatchAsync(fileId, source: source)).ShouldBeAccepted();
    }
}
