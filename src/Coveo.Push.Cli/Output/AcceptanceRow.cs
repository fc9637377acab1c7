namespace Coveo.Push.Cli.Output;

/// <summary>That the service took something, as a result.</summary>
internal static class AcceptanceRow
{
    /// <param name="name">What the thing is called: <c>documentId</c>, <c>name</c>, ….</param>
    /// <param name="value">The thing.</param>
    /// <param name="acceptance">What the service said.</param>
    public static OutputRow Of(string name, string value, PushAcceptance acceptance) => new()
    {
        { name, value },
        { "result", "accepted" },
        { "time", acceptance.ServerTime },
        { "requestId", acceptance.RequestId },
    };
}
