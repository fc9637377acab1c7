using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>What becomes of faults below HTTP and of cancellations while an answer is read.</summary>
public class HttpSenderTests
{
    private static readonly Uri Address = new("https://api.example/x");

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_handler_that_gives_up_by_itself_has_lost_the_connection()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => throw new TaskCanceledException("It took too long."));

        var thrown = (await Sending(handler, CancellationToken.None).Should().ThrowAsync<HttpRequestException>()).Which;

        thrown.Message.Should().Be("The HTTP handler gave up: It took too long.");
        thrown.InnerException.Should().BeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task Who_cancels_while_nothing_was_answered_gets_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = new ScriptedHandler(_time, (_, token) => Fault.Never(token));
        var sending = Sending(handler, cancellation.Token)();

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => sending).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_cancellation()
    {
        using var handler = Answering(new BreakingStream());

        await Sending(handler, CancellationToken.None).Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Who_cancels_while_a_stream_waits_that_does_not_look_at_the_token_gets_a_cancellation_with_that_token()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = Answering(new SilentStream());
        var sending = Sending(handler, cancellation.Token)();

        VirtualRun.Inline(cancellation.Cancel);

        var thrown = (await FluentActions.Awaiting(() => sending).Should().ThrowAsync<OperationCanceledException>()).Which;
        thrown.CancellationToken.Should().Be(cancellation.Token);
        thrown.InnerException.Should().BeOfType<ObjectDisposedException>("that is what woke the stream");
        thrown.Message.Should().Be(thrown.InnerException!.Message);
    }

    [Fact]
    public async Task A_cancellation_by_the_stream_itself_is_left_as_it_is()
    {
        using var cancellation = new CancellationTokenSource();
        using var handler = Answering(new ObedientSilentStream());
        var sending = Sending(handler, cancellation.Token)();

        VirtualRun.Inline(cancellation.Cancel);

        (await FluentActions.Awaiting(() => sending).Should().ThrowAsync<OperationCanceledException>()).Which.InnerException.Should().BeNull();
    }

    [Fact]
    public async Task A_stream_that_fails_to_clean_up_does_not_hurt_who_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        using var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new UncleanContent() };
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(answer));
        var sending = Sending(handler, cancellation.Token)();

        var cancelling = () => VirtualRun.Inline(cancellation.Cancel);

        cancelling.Should().NotThrow();
        await FluentActions.Awaiting(() => sending).Should().ThrowAsync<OperationCanceledException>();
    }

    private Func<Task> Sending(HttpMessageHandler handler, CancellationToken cancellationToken) => async () =>
    {
        using var http = HttpHandlers.CreateClient(handler, disposeHandler: false);
        using var message = new HttpRequestMessage(HttpMethod.Get, Address);
        await HttpSender.SendAsync(http, message, _time, cancellationToken).ConfigureAwait(false);
    };

    private ScriptedHandler Answering(Stream body) => new(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) }));

    /// <summary>Its bytes do not come, and when it is disposed of it fails in the end.</summary>
    private sealed class UncleanContent : StreamContent
    {
        public UncleanContent()
            : base(new SilentStream())
        {
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            throw new IOException("The disk is full.");
        }
    }
}
