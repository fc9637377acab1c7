using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>Answers that break off: the rest of a refusal is not worth a failure, that of a good answer is.</summary>
public class BrokenAnswerTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.Redirect, true)]
    [InlineData(HttpStatusCode.OK, false)]
    public async Task A_connection_that_is_lost_in_the_body_spoils_good_answers_alone(HttpStatusCode status, bool isRead)
    {
        foreach (var fault in new Exception[] { new IOException("Broken."), new HttpRequestException("Broken.") })
        {
            using var answer = Answer(status, () => throw fault);

            var reading = () => ResponseReader.ReadAsync(answer, _time, CancellationToken.None);

            if (isRead)
            {
                (await reading.Should().NotThrowAsync()).Which.Body.Length.Should().Be(0);
            }
            else
            {
                (await reading.Should().ThrowAsync<Exception>()).Which.Should().BeSameAs(fault);
            }
        }
    }

    [Fact]
    public async Task A_fault_of_this_process_is_not_taken_for_a_lost_connection()
    {
        using var answer = Answer(HttpStatusCode.BadRequest, () => throw new InvalidOperationException("A stream is broken."));

        await FluentActions.Awaiting(() => ResponseReader.ReadAsync(answer, _time, CancellationToken.None)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_read_that_was_cancelled_is_not_taken_for_the_end_of_a_refusal()
    {
        using var cancellation = new CancellationTokenSource();
        using var answer = Answer(HttpStatusCode.BadRequest, () =>
        {
            cancellation.Cancel();
            throw new IOException("Taken away.");
        });

        await FluentActions.Awaiting(() => ResponseReader.ReadAsync(answer, _time, cancellation.Token)).Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task A_length_that_is_claimed_is_not_believed()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new MemoryStream([1, 2, 3])) };
        answer.Content.Headers.ContentLength = 3_000_000_000;

        (await ResponseReader.ReadAsync(answer, _time, CancellationToken.None)).Body.ToArray().Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task The_type_and_the_time_of_an_answer_are_kept_with_it()
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        answer.Headers.TryAddWithoutValidation("Date", "Mon, 03 Feb 2025 12:00:00 GMT");

        var response = await ResponseReader.ReadAsync(answer, _time, CancellationToken.None);

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        response.MediaType.Should().Be("application/json");
        response.ServerTime.Should().Be(new DateTimeOffset(2025, 2, 3, 12, 0, 0, TimeSpan.Zero));
        response.IsFirewallBlock.Should().BeFalse();
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, Action read) => new(status) { Content = new StreamContent(new FaultyBytes(read)) };

    private sealed class FaultyBytes(Action read) : ForwardOnlyBytes
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            read();
            return new ValueTask<int>(0);
        }
    }
}
