using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>A call of the service's API.</summary>
internal sealed class ApiCall(PushTransport transport, PushRequest request) : CallState
{
    public PushRequest Request { get; } = request;

    /// <summary>The token that was used last: masked in whatever the answer says.</summary>
    public string Token { get; set; } = "";

    private string? NextToken { get; set; }

    private string? RejectedToken { get; set; }

    public override bool HasNewToken => NextToken is not null;

    public override bool IsGated => true;

    public override bool IsRepeatable => Request.IsRepeatable;

    public override string Name => Request.Route.Name;

    public override string Method => Request.Route.Method.Method;

    public override string? Template => Request.Route.Template;

    /// <summary>The whole address, the same for every attempt.</summary>
    public Uri RequestUri => field ??= Request.Address(transport.Context.Endpoints, transport.Context.OrganizationId);

    public override Uri Address => transport.Context.Base(Request.Route);

    public override long BodyLength => Request.Body?.Length ?? 0;

    public override SecretMask Secrets => new([Token, RejectedToken ?? "", transport.Context.ApiKey]);

    /// <summary>Keeps a token for the next attempt in place of the one that was refused; once a call.</summary>
    public void Renew(string token)
    {
        RejectedToken = Token;
        NextToken = token;
        TokensRenewed++;
    }

    /// <summary>The token that was renewed, if one was and is not used yet.</summary>
    public string? TakeNewToken()
    {
        var token = NextToken;
        NextToken = null;
        return token;
    }

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => transport.AttemptAsync(this, cancellationToken);

    public override CoveoPushException FailureOf(Outcome<PushResponse> outcome, TimeSpan duration) => transport.Errors.Create(this, outcome, duration);
}
