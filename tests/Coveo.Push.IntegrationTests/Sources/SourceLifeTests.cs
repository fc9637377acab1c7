using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Sources;

public class SourceLifeTests
{
    [Fact]
    public async Task A_source_is_created_listed_read_and_deleted()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var created = await coveo.Client.Sources.CreateAsync(new SourceDefinition("Products & more", SourceVisibility.Secured));
        created.Visibility.Should().Be(SourceVisibility.Secured);
        created.IsPushEnabled.Should().BeTrue();

        (await coveo.Client.Sources.GetAsync(created.Id)).Should().BeEquivalentTo(created, options => options.Excluding(source => source.Model));
        (await NamesAsync(coveo, nameFilter: null)).Should().BeEquivalentTo("Products & more", "Test source");
        (await NamesAsync(coveo, nameFilter: "roducts &")).Should().Equal("Products & more");

        await coveo.Client.Sources.DeleteAsync(created.Id);
        (await NamesAsync(coveo, nameFilter: null)).Should().Equal("Test source");
    }

    [Fact]
    public async Task More_sources_than_fit_a_page_are_all_listed()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        for (var i = 0; i < 120; i++)
        {
            await coveo.Client.Sources.CreateAsync(new SourceDefinition($"Source {i:000}", SourceVisibility.Private));
        }

        (await NamesAsync(coveo, nameFilter: null)).Should().HaveCount(121).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var creating = () => coveo.Client.Sources.CreateAsync(new SourceDefinition("Test source", SourceVisibility.Private));

        await creating.Should().ThrowAsync<CoveoPushException>().WithMessage("CreateSource (source 'Test source') failed: 4*");
    }

    private static async Task<List<string>> NamesAsync(EmulatorSession coveo, string? nameFilter)
    {
        var names = new List<string>();
        await foreach (var source in coveo.Client.Sources.ListAsync(nameFilter))
        {
            names.Add(source.Name);
        }

        return names;
    }
}
