using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Batches;

/// <summary>What the caller got wrong is told before an item is read or a request sent.</summary>
public sealed class PushRefusalTests : BatchTest
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_source_id_that_is_none_is_refused(string id)
    {
        var pushing = () => Client.Batches.PushAsync(id, Unread(), Options);
        var starting = () => Client.Batches.Start(id);
        var pushingBatch = () => Client.Batches.PushAsync(id, new PushBatch(Item("a://1")));
        var handingOver = () => Client.Batches.HandOverAsync(id, "f1");

        await pushing.Should().ThrowAsync<ArgumentException>().WithParameterName("sourceId");
        starting.Should().Throw<ArgumentException>().WithParameterName("sourceId");
        await pushingBatch.Should().ThrowAsync<ArgumentException>().WithParameterName("sourceId");
        await handingOver.Should().ThrowAsync<ArgumentException>().WithParameterName("sourceId");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Options_that_are_wrong_are_refused_all_at_once()
    {
        Options.MaxBytes = 9_999;
        Options.MaxItems = 0;
        Options.Concurrency = 65;
        Options.MaxInlineBodyBytes = 20_000;
        Options.OnFailure = (BatchFailureMode)7;

        var pushing = () => Client.Batches.PushAsync(SourceId, Unread(), Options);

        (await pushing.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().SatisfyRespectively(
            bytes => bytes.Should().StartWith("BatchOptions.MaxBytes is 9999"),
            items => items.Should().StartWith("BatchOptions.MaxItems is 0"),
            concurrency => concurrency.Should().StartWith("BatchOptions.Concurrency is 65"),
            body => body.Should().Be("BatchOptions.MaxInlineBodyBytes is 20000, more than MaxBytes, 9999: such a body would fit no batch. Lower MaxInlineBodyBytes or raise MaxBytes."),
            mode => mode.Should().Be("BatchOptions.OnFailure is 7, which is no mode. Set it to Halt or Continue."));
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Options_are_taken_as_they_are_when_the_push_begins()
    {
        await using var push = Client.Batches.Start(SourceId, Options);
        Options.MaxItems = 1;
        await push.AddAsync(Item("a://1"));
        await push.AddAsync(Item("a://2"));
        await push.CompleteAsync();

        Service.Uploads.Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_not_a_series()
    {
        var pushing = new Func<Task>[]
        {
            () => Client.Batches.PushAsync(SourceId, (IEnumerable<PushDocument>)null!),
            () => Client.Batches.PushAsync(SourceId, (IEnumerable<PushOperation>)null!),
            () => Client.Batches.PushAsync(SourceId, (IAsyncEnumerable<PushDocument>)null!),
            () => Client.Batches.PushAsync(SourceId, (IAsyncEnumerable<PushOperation>)null!),
            () => Client.Batches.PushAsync(SourceId, (PushBatch)null!),
        };

        foreach (var push in pushing)
        {
            await push.Should().ThrowAsync<ArgumentNullException>();
        }
    }

    [Fact]
    public async Task An_operation_that_is_empty_ends_a_series()
    {
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Item("a://1"), default));

        thrown.InnerException.Should().BeOfType<ArgumentException>().Which.Message.Should().StartWith("The operation is empty: default(PushOperation)");
        thrown.Message.Should().StartWith("The items to push to source 's1' could not be read to their end: The operation is empty");
        (thrown.Summary.Items, thrown.Summary.Accepted).Should().Be((1, 1));
    }

    [Fact]
    public async Task A_series_that_throws_keeps_what_was_read_before()
    {
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(Client.Batches.PushAsync(SourceId, Broken(), Options));

        thrown.InnerException.Should().BeOfType<IOException>();
        thrown.Summary.Accepted.Should().Be(1);
        Service.Uploads.Should().ContainSingle();

        static IEnumerable<PushDocument> Broken()
        {
            yield return Item("a://1");
            throw new IOException("The shop's database is gone.");
        }
    }

    private static IEnumerable<PushOperation> Unread()
    {
        Assert.Fail("nothing may be read");
        yield break;
    }
}
