using System.Text.Json;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Sources;

/// <summary>A source is found, changed, waited for, and told of.</summary>
public sealed class SourceChangesTests : IAsyncLifetime
{
    private EmulatorSession _coveo = null!;

    private ISourcesClient Sources => _coveo.Client.Sources;

    public async Task InitializeAsync() => _coveo = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Fact]
    public async Task A_new_source_is_ready_and_found_by_its_name()
    {
        var created = await Sources.CreateAsync(SourceDefinition.Push("Wiki & more", SourceVisibility.Private));

        (await Sources.WaitUntilReadyAsync(created.Id)).State.Should().Be(SourceState.PushReady);
        (await Sources.FindByNameAsync("Wiki & more"))!.Id.Should().Be(created.Id);
        (await Sources.FindByNameAsync("wiki & more")).Should().BeNull("names are compared to the letter");
        (await Sources.FindByNameAsync("Wiki")).Should().BeNull();
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_not_waited_for_without_end()
    {
        var waiting = () => Sources.WaitUntilReadyAsync("emulatororg-nowhere", TimeSpan.FromMilliseconds(1));

        await waiting.Should().ThrowAsync<CoveoTimeoutException>().WithMessage("*the platform does not know it*");
    }

    [Fact]
    public async Task An_update_keeps_options_that_the_library_does_not_know()
    {
        using var options = JsonDocument.Parse("""{"ocrFileTypes":["pdf"],"future":{"deep":[1.50,12345678901234567890,null]}}""");
        var created = await Sources.CreateAsync(new SourceDefinition("Scans", SourceVisibility.Private)
        {
            Properties = options.RootElement.EnumerateObject().ToDictionary(option => option.Name, option => option.Value),
        });
        await Sources.UpdateAsync(created.Id, new SourceUpdate { CustomParameters = new Dictionary<string, string?> { ["a"] = "1", ["b"] = "2" } });
        await Sources.UpdateAsync(created.Id, new SourceUpdate { GroupsThatCanEdit = [new("g1", "Administrators")], CustomParameters = new Dictionary<string, string?> { ["a"] = null } });

        var source = await Sources.GetAsync(created.Id);

        source.GroupsThatCanEdit.Should().BeEquivalentTo([new SourceEditor("g1", "Administrators")]);
        source.Model.GetProperty("customParameters").GetRawText().Should().Be("""{"b":"2"}""");
        source.Model.GetProperty("ocrFileTypes").GetRawText().Should().Be("""["pdf"]""");
        source.Model.GetProperty("future").GetRawText().Should().Be("""{"deep":[1.50,12345678901234567890,null]}""");
        (source.Visibility, source.Name, source.CreatedDate).Should().Be((SourceVisibility.Private, "Scans", created.CreatedDate));
    }

    [Fact]
    public async Task A_source_that_is_gone_cannot_be_changed()
    {
        await Sources.DeleteAsync(_coveo.SourceId);

        var updating = () => Sources.UpdateAsync(_coveo.SourceId, new SourceUpdate { Visibility = SourceVisibility.Secured });
        var securing = () => Sources.SetContentSecurityAsync(_coveo.SourceId, ContentSecurity.AsInContentSystem);

        await updating.Should().ThrowAsync<CoveoNotFoundException>();
        await securing.Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task A_listing_is_filtered_and_ordered()
    {
        var busy = await Sources.CreateAsync(new SourceDefinition("Busy", SourceVisibility.Private));
        await Sources.SetPushStatusAsync(busy.Id, SourceStatus.Refresh);

        (await NamesAsync(new SourceQuery { State = SourceState.Refreshing })).Should().Equal("Busy");
        (await NamesAsync(new SourceQuery { State = SourceState.Idle, Host = SourceHost.Push, OnlyEditable = true })).Should().Equal("Test source");
        await Sources.SetPushStatusAsync(busy.Id, SourceStatus.Idle);
        (await NamesAsync(new SourceQuery { LastOperation = SourceStatus.Refresh, LastResult = ActivityResult.Success })).Should().Equal("Busy");
        (await NamesAsync(new SourceQuery { LastResult = ActivityResult.Error })).Should().BeEmpty();
        (await NamesAsync(new SourceQuery { NameFilter = "B*y", NameMatch = SourceNameMatch.Wildcard })).Should().Equal("Busy");
        (await NamesAsync(new SourceQuery { IsDescending = true, PageSize = 1 })).Should().Equal("Test source", "Busy");
        foreach (var sort in Enum.GetValues<SourceSort>())
        {
            (await NamesAsync(new SourceQuery { SortBy = sort })).Should().HaveCount(2);
        }
    }

    [Fact]
    public async Task A_rebuild_of_a_pushed_source_changes_nothing()
    {
        await _coveo.Client.Documents.AddOrUpdateAsync(_coveo.SourceId, new PushDocument("https://acme.example/1") { Body = DocumentBody.FromText("x") });

        (await Sources.RebuildAsync(_coveo.SourceId))!.NumberOfDocuments.Should().Be(1);
    }

    [Fact]
    public async Task The_life_of_a_source_is_among_the_activities()
    {
        await Sources.UpdateAsync(_coveo.SourceId, new SourceUpdate { Visibility = SourceVisibility.Secured });
        await Sources.DeleteAsync(_coveo.SourceId);

        var activities = await _coveo.Client.Activities.ListLatestAsync(_coveo.SourceId).ToListAsync();

        activities.Select(activity => activity.Operation).Should().Equal(ActivityOperations.Delete, ActivityOperations.ConfigChange, ActivityOperations.Create);
        activities.Select(activity => activity.ResourceName).Should().AllBe("Test source");
    }

    private async Task<List<string>> NamesAsync(SourceQuery query) => await Sources.ListAsync(query).Select(source => source.Name).ToListAsync();
}
