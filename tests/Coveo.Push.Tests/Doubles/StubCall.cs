using Coveo.Push.Diagnostics;
using Coveo.Push.Transport;
using Polly;

namespace Coveo.Push.Tests.Doubles;

/// <summary>A call that is what a test says, and is never sent.</summary>
internal sealed class StubCall(bool isRepeatable = true, bool isGated = true, bool hasNewToken = false, string name = "Stub") : CallState
{
    public override bool IsRepeatable => isRepeatable;

    public override string Name => name;

    public override string Method => "PUT";

    public override string? Template => null;

    public override Uri Address { get; } = new("https://stub.example");

    public override long BodyLength => 0;

    public override SecretMask Secrets { get; } = new(["topsecretkey"]);

    public override bool IsGated => isGated;

    public override bool HasNewToken => hasNewToken;

    public StubCall Renewed(int times)
    {
        TokensRenewed = times;
        return this;
    }

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public override CoveoPushException FailureOf(Outcome<PushResponse> outcome, TimeSpan duration) => throw new NotSupportedException();
}
