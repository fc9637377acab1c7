using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>A call of the service's API.</summary>
internal sealed class ApiCall(PushTransport transport, PushRequest request) : CallState
{
    public PushRequest Request { get; } = request;

    /// <summary>The token that was used last: masked in whatever the answer says.</summary>
    public string Token { get; set; } = "";

    public override bool IsRepeatable => Request.Route.IsRepeatable;

    public override string Name => Request.Route.Name;

    public override string Method => Request.Route.Method.Method;

    public override string? Template => Request.Route.Template;

    public override Uri Address => transport.Context.Base(Request.Route);

    public override long BodyLength => Request.Body?.Length ?? 0;

    public override SecretMask Secrets => new([Token, transport.Context.ApiKey]);

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => transport.AttemptAsync(this, cancellationToken);

    public override CoveoPushException FailureOf(Outcome<PushResponse> outcome, TimeSpan duration) => transport.Errors.Create(this, outcome, duration);
}
