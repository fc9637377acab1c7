using System.Net.Sockets;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A failed item says whether it may have reached the service all the same.</summary>
public sealed class MayHaveArrivedTests : BatchTest
{
    public static TheoryData<string, bool> Ends => new()
    {
        { "answer lost", true },
        { "500", true },
        { "503", true },
        { "no answer in time", true },
        { "400", false },
        { "401", false },
        { "403", false },
        { "404", false },
        { "412", false },
        { "429", false },
        { "never connected", false },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_hand_over_that_failed_may_have_arrived_unless_it_was_refused(string end, bool expected)
    {
        Service.OnHandOver = _ => EndOf(end);

        (await FailedAsync()).MayHaveArrived.Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_batch_that_was_not_handed_over_has_not_arrived(string end, bool ofHandOver)
    {
        _ = ofHandOver;
        Service.OnUpload = (_, _) => EndOf(end);

        (await FailedAsync()).MayHaveArrived.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_batch_without_a_container_has_not_arrived(string end, bool ofHandOver)
    {
        _ = ofHandOver;
        Service.OnCreate = _ => EndOf(end);

        (await FailedAsync()).MayHaveArrived.Should().BeFalse();
    }

    [Fact]
    public async Task One_attempt_that_may_have_acted_is_enough()
    {
        MaxRetries = 1;
        var attempts = 0;
        Service.OnHandOver = _ => EndOf(++attempts == 1 ? "answer lost" : "400");

        (await FailedAsync()).MayHaveArrived.Should().BeTrue();
        attempts.Should().Be(2);
    }

    private static Task<HttpResponseMessage> EndOf(string end) => end switch
    {
        "answer lost" => throw new HttpRequestException("An error occurred", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
        "never connected" => throw new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)),
        "no answer in time" => new TaskCompletionSource<HttpResponseMessage>().Task,
        _ => Task.FromResult(BatchService.Answer(int.Parse(end, System.Globalization.CultureInfo.InvariantCulture))),
    };

    private async Task<ItemOutcome> FailedAsync()
    {
        await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Item("a://1")));
        var item = Told.Should().ContainSingle().Subject.Item;
        item.Result.Should().Be(ItemResult.Failed);
        return item;
    }
}
