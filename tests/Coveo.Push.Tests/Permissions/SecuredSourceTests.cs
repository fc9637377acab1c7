using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Permissions;

/// <summary>In a source that is known to be secured, an item without permissions is refused whichever way it is pushed.</summary>
public class SecuredSourceTests
{
    private const string Missing = "*Permissions are missing*";

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Accepted);

    [Fact]
    public async Task A_source_that_the_client_has_created_is_known()
    {
        _service.Then(HttpStatusCode.Created, $$"""{"id":"{{RecordingService.SourceId}}"}""");
        using var client = _service.Client();
        await client.Sources.CreateAsync(new SourceDefinition("Secrets", SourceVisibility.Secured));

        var pushing = () => client.Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b"));

        await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage("Item 'a://b' cannot be pushed: Permissions are missing, *");
        _service.Calls.Should().ContainSingle("nothing was sent after the creation");
        await client.Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b") { Permissions = DocumentPermissions.Anyone });
    }

    [Fact]
    public async Task A_source_that_the_client_has_read_is_known()
    {
        _service.Then(HttpStatusCode.OK, $$"""{"id":"{{RecordingService.SourceId}}","name":"S","sourceVisibility":"SECURED"}""");
        using var client = _service.Client();
        await client.Sources.GetAsync(RecordingService.SourceId);

        await Rejected(() => client.Batches.PushAsync(RecordingService.SourceId, [new PushDocument("a://b")]));
        await Refused(() => client.Batches.PushAsync(RecordingService.SourceId, new PushBatch().AddOrUpdate(new PushDocument("a://b"))));
    }

    [Fact]
    public async Task What_the_options_say_counts_and_needs_no_call()
    {
        using var client = _service.Client(options => options.Batches.SourceVisibility = SourceVisibility.Secured);

        await Rejected(() => client.Batches.PushAsync(RecordingService.SourceId, [new PushDocument("a://b")]));
        await Refused(() => client.Batches.PushAsync(RecordingService.SourceId, new PushBatch().AddOrUpdate(new PushDocument("a://b"))));
        await Refused(() => client.Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b")));
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_whose_body_is_read_later_is_refused_before_that()
    {
        using var client = _service.Client(options => options.Batches.SourceVisibility = SourceVisibility.Secured);
        var document = new PushDocument("a://b") { Body = DocumentBody.FromStream(new UnreadableStream()) };

        await Rejected(() => client.Batches.PushAsync(RecordingService.SourceId, [document]));
    }

    [Fact]
    public async Task An_object_of_the_callers_own_gets_its_permissions_beside()
    {
        using var client = _service.Client(options => options.Batches.SourceVisibility = SourceVisibility.Secured);
        await using var push = client.Batches.Start(RecordingService.SourceId);

        await push.AddAsync(new ShopProduct("a://b"), ShopContext.Default.ShopProduct, product => product.Url);

        await Rejected(() => push.CompleteAsync());
    }

    [Fact]
    public async Task An_item_without_a_word_on_the_source_goes_as_it_is()
    {
        await _service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("a://b"));

        _service.Call.Text.Should().Be("{}");
    }

    private static async Task Rejected(Func<Task<PushSummary>> push)
    {
        var thrown = (await push.Should().ThrowAsync<CoveoPushIncompleteException>()).Which;
        thrown.Summary.Rejected.Should().Be(1);
        thrown.Message.Should().Match(Missing);
    }

    private static async Task Refused(Func<Task> push) => await push.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage(Missing);
}
