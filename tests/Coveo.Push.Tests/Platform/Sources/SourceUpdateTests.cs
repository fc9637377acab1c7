using System.Net;
using System.Text.Json;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>A source is changed by reading its whole model, changing what was asked for, and sending the rest back as it came.</summary>
public class SourceUpdateTests
{
    private const string SourceUrl = $"https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/{RecordingService.SourceId}";

    private const string Model =
        """{"id":"acmeorg1-abcdefghijklmnopqrstuvwxyz","name":"Wiki","SourceVisibility":"PRIVATE","customParameters":{"a":"1","b":{"sensitive":true}},"ocrFileTypes":["p\u0064f"],"limit":1.50e3,"future":{"x":[null,true,12345678901234567890]},"groupsThatCanEdit":[{"id":"g1","displayName":"Admins","since":7}]}""";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Model);

    [Fact]
    public async Task What_is_not_changed_goes_back_as_it_came()
    {
        var source = await UpdateAsync(new SourceUpdate { Visibility = SourceVisibility.Secured });

        _service.Calls.Select(call => call.Line).Should().Equal($"GET {SourceUrl}", $"PUT {SourceUrl}?updateSecurityProviders=false&rebuild=false");
        _service.Calls[1].Text.Should().Be(Model.Replace("\"SourceVisibility\":\"PRIVATE\"", "\"SourceVisibility\":\"SECURED\""));
        _service.Calls[1].HeaderLines.Should().Contain("Content-Type: application/json");
        source.Name.Should().Be("Wiki");
    }

    [Fact]
    public async Task A_property_that_is_there_is_replaced_and_one_that_is_not_is_added()
    {
        using var given = JsonDocument.Parse("""{"ocr":["png"],"new":{"deep":1.0}}""");

        await UpdateAsync(new SourceUpdate
        {
            Properties = new Dictionary<string, JsonElement> { ["OcrFileTypes"] = given.RootElement.GetProperty("ocr"), ["newOption"] = given.RootElement.GetProperty("new") },
        });

        _service.Calls[1].Text.Should().Be(Model.Replace("""["p\u0064f"]""", """["png"]""")[..^1] + ""","newOption":{"deep":1.0}}""");
    }

    [Fact]
    public async Task Custom_parameters_are_set_and_taken_away_one_by_one()
    {
        await UpdateAsync(new SourceUpdate { CustomParameters = new Dictionary<string, string?> { ["a"] = null, ["c"] = "3" } });

        _service.Calls[1].Text.Should().Be(Model.Replace("""{"a":"1","b":{"sensitive":true}}""", """{"b":{"sensitive":true},"c":"3"}"""));
    }

    [Fact]
    public async Task Who_may_edit_is_said_as_a_whole_and_keeps_what_is_not_known_of_those_that_stay()
    {
        await UpdateAsync(new SourceUpdate { GroupsThatCanEdit = [new("g1"), new("g2", "Editors")], ApiKeysThatCanEdit = [new("k1")] });

        _service.Calls[1].Text.Should().Be(Model.Replace(
            """[{"id":"g1","displayName":"Admins","since":7}]""",
            """[{"id":"g1","displayName":"Admins","since":7},{"id":"g2","displayName":"Editors"}]""")[..^1] + ""","apiKeysThatCanEdit":[{"id":"k1"}]}""");
    }

    [Fact]
    public async Task A_rebuild_is_asked_for_where_it_is_meant()
    {
        await UpdateAsync(new SourceUpdate { Rebuild = true, UpdateSecurityProviders = true });

        _service.Calls[1].Line.Should().Be($"PUT {SourceUrl}?updateSecurityProviders=true&rebuild=true");
        _service.Calls[1].Text.Should().Be(Model);
    }

    [Fact]
    public async Task An_empty_answer_means_that_the_source_is_as_it_was_sent()
    {
        _service.Answers(HttpStatusCode.NoContent).Then(HttpStatusCode.OK, Model);

        (await UpdateAsync(new SourceUpdate { Visibility = SourceVisibility.Shared })).Visibility.Should().Be(SourceVisibility.Shared);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_an_error()
    {
        _service.Answers(HttpStatusCode.OK, "{\"id\":\"a").Then(HttpStatusCode.OK, Model);

        var updating = () => UpdateAsync(new SourceUpdate { Visibility = SourceVisibility.Shared });

        await updating.Should().ThrowAsync<CoveoPushException>().WithMessage("UpdateSource (source *) was answered with 200, but it describes no source.*");
    }

    [Fact]
    public async Task Nothing_is_sent_back_that_could_not_be_read()
    {
        _service.Answers(HttpStatusCode.OK, "[]");

        var updating = () => UpdateAsync(new SourceUpdate { Visibility = SourceVisibility.Shared });

        await updating.Should().ThrowAsync<CoveoPushException>();
        _service.Call.Method.Should().Be(HttpMethod.Get);
    }

    [Theory]
    [InlineData("name", "*a source keeps its name; create another source.*")]
    [InlineData("sourcetype", "*a source keeps its type*")]
    [InlineData("id", "*the service gives it*")]
    [InlineData("information", "*the service fills it*")]
    [InlineData("sourceVisibility", "*set SourceUpdate.Visibility.*")]
    [InlineData("groupsThatCanEdit", "*set SourceUpdate.GroupsThatCanEdit.*")]
    [InlineData("customParameters", "*set SourceUpdate.CustomParameters.*")]
    [InlineData("permissions", "*call SetContentSecurityAsync.*")]
    [InlineData("", "*blank name*")]
    public async Task What_cannot_be_changed_so_is_refused_before_anything_is_read(string property, string message)
    {
        using var given = JsonDocument.Parse("1");

        await RefusedAsync(new SourceUpdate { Properties = new Dictionary<string, JsonElement> { [property] = given.RootElement } }, message);
    }

    [Fact]
    public async Task An_update_that_makes_no_sense_is_refused_before_anything_is_read()
    {
        using var given = JsonDocument.Parse("1");

        await RefusedAsync(new SourceUpdate(), "The update changes nothing. Set what the source shall have.*");
        await RefusedAsync(new SourceUpdate { Properties = new Dictionary<string, JsonElement> { ["x"] = default } }, "*'x' of the source has no value*");
        await RefusedAsync(new SourceUpdate { Properties = new Dictionary<string, JsonElement> { ["x"] = given.RootElement, ["X"] = given.RootElement } }, "*given twice, in different case*");
        await RefusedAsync(new SourceUpdate { GroupsThatCanEdit = [new("g"), new("g")] }, "The group 'g' may edit the source twice.*");
        await RefusedAsync(new SourceUpdate { ApiKeysThatCanEdit = [new(" ")] }, "An API key that may edit the source has no ID.*");
        await RefusedAsync(new SourceUpdate { CustomParameters = new Dictionary<string, string?> { [" "] = "x" } }, "A custom parameter has a blank name.*");
        await RefusedAsync(new SourceUpdate { Visibility = (SourceVisibility)5 }, "'5' is not a visibility.*");
    }

    private async Task RefusedAsync(SourceUpdate update, string message)
    {
        var updating = () => UpdateAsync(update);

        await updating.Should().ThrowAsync<ArgumentException>().WithMessage(message);
        _service.Calls.Should().BeEmpty();
    }

    private Task<Source> UpdateAsync(SourceUpdate update) => _service.Client().Sources.UpdateAsync(RecordingService.SourceId, update);
}
