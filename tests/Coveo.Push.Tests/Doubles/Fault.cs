using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Coveo.Push.Tests.Doubles;

/// <summary>One way in which a call can go wrong, and what the transport should make of it.</summary>
/// <param name="Name">What the test output calls it.</param>
/// <param name="Answer">Makes the faulty answer.</param>
/// <param name="Wait">The wait before the next attempt, with full jitter drawn as 1 and a base delay of one second.</param>
/// <param name="IsRetried">Whether a route that may be repeated is repeated.</param>
/// <param name="ServiceHasNotActed">Whether even a route that must not be repeated is.</param>
/// <param name="Failure">What the exception says when the fault does not end.</param>
internal sealed record Fault(
    string Name,
    Func<CancellationToken, Task<HttpResponseMessage>> Answer,
    TimeSpan Wait,
    bool IsRetried,
    bool ServiceHasNotActed,
    PushFailure Failure)
{
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Fault> All { get; } =
    [
        Status("408", 408, "", OneSecond, PushFailure.Timeout),
        Status("429 without Retry-After", 429, TooMany, OneSecond, PushFailure.Throttled, notActed: true),
        Status("429 Retry-After 3", 429, TooMany, TimeSpan.FromSeconds(3), PushFailure.Throttled, notActed: true, ("Retry-After", "3")),
        Status("429 Retry-After 2.5", 429, "", TimeSpan.FromSeconds(2.5), PushFailure.Throttled, notActed: true, ("Retry-After", "2.5")),
        Status("429 Retry-After date", 429, TooMany, TimeSpan.FromSeconds(7), PushFailure.Throttled, notActed: true, ("Date", "Mon, 03 Feb 2025 09:00:00 GMT"), ("Retry-After", "Mon, 03 Feb 2025 09:00:07 GMT")),
        Status("429 Retry-After date in the past", 429, TooMany, OneSecond, PushFailure.Throttled, notActed: true, ("Date", "Mon, 03 Feb 2025 09:00:00 GMT"), ("Retry-After", "Mon, 03 Feb 2025 08:00:00 GMT")),
        Status("429 Retry-After 0", 429, TooMany, OneSecond, PushFailure.Throttled, notActed: true, ("Retry-After", "0")),
        Status("429 Retry-After nonsense", 429, TooMany, OneSecond, PushFailure.Throttled, notActed: true, ("Retry-After", "soon")),
        Status("500", 500, """{"errorCode":"INTERNAL_SERVER_ERROR","message":"m"}""", OneSecond, PushFailure.Service),
        Status("502 HTML", 502, "<html><title>Bad Gateway</title></html>", OneSecond, PushFailure.Service),
        Status("503 empty", 503, "", OneSecond, PushFailure.Service),
        Status("503 Retry-After 4", 503, "", TimeSpan.FromSeconds(4), PushFailure.Service, notActed: false, ("Retry-After", "4")),
        Status("504", 504, """{"message":"Endpoint request timed out"}""", OneSecond, PushFailure.Service),
        new("no connection", _ => throw new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)), OneSecond, true, true, PushFailure.Connection),
        new("reset before headers", _ => throw new HttpRequestException("An error occurred", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))), OneSecond, true, false, PushFailure.Connection),
        new("reset in the middle of the body", _ => Task.FromResult(Body(new BreakingStream())), OneSecond, true, false, PushFailure.Connection),
        new("slow headers", Never, AttemptTimeout + OneSecond, true, false, PushFailure.Timeout),
        new("slow body", _ => Task.FromResult(Body(new SilentStream())), AttemptTimeout + OneSecond, true, false, PushFailure.Timeout),
        new("truncated JSON", _ => Task.FromResult(Body(new MemoryStream(Encoding.UTF8.GetBytes("{\"id\":\"s1\",\"na")))), OneSecond, true, false, PushFailure.UnexpectedResponse),
        Status("400", 400, """{"errorCode":"INVALID_JSON","message":"m"}""", default, PushFailure.InvalidRequest, notActed: false) with { IsRetried = false },
        Status("401", 401, """{"errorCode":"INVALID_TOKEN","message":"m"}""", default, PushFailure.Authentication, notActed: false) with { IsRetried = false },
        Status("403", 403, """{"errorCode":"ACCESS_DENIED","message":"m"}""", default, PushFailure.AccessDenied, notActed: false) with { IsRetried = false },
        Status("404", 404, """{"errorCode":"ORGANIZATION_NOT_FOUND","message":"m"}""", default, PushFailure.NotFound, notActed: false) with { IsRetried = false },
        Status("412 limit", 412, """{"errorCode":"DOCUMENT_LIMIT_EXCEEDED","message":"m"}""", default, PushFailure.QuotaExceeded, notActed: false) with { IsRetried = false },
        Status("413", 413, "", default, PushFailure.PayloadTooLarge, notActed: false) with { IsRetried = false },
        Status("429 daily quota", 429, """{"errorCode":"TOO_MANY_DOCUMENTS_DAILY","message":"m"}""", default, PushFailure.QuotaExceeded, notActed: false, ("Retry-After", "3")) with { IsRetried = false },
        new("200 web page", _ => Task.FromResult(Message(200, "<html><title>Sign in</title></html>")), default, false, false, PushFailure.UnexpectedResponse),
    ];

    private const string TooMany = """{"errorCode":"TOO_MANY_REQUESTS","message":"m"}""";

    public override string ToString() => Name;

    private static Fault Status(string name, int status, string body, TimeSpan wait, PushFailure failure, bool notActed = false, params (string Name, string Value)[] headers) =>
        new(name, _ => Task.FromResult(Message(status, body, headers)), wait, IsRetried: true, notActed, failure);

    private static HttpResponseMessage Message(int status, string body, params (string Name, string Value)[] headers)
    {
        var message = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, body.StartsWith('<') ? "text/html" : "application/json") };
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static HttpResponseMessage Body(Stream body) => new(HttpStatusCode.Accepted) { Content = new StreamContent(body) };

    /// <summary>An answer that never comes.</summary>
    public static Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return never.Task;
    }
}
