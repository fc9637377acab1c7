using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>A call of the service's API.</summary>
internal sealed class ApiCall(PushRequest request, string apiKey, Func<ApiCall, CancellationToken, ValueTask<PushResponse>> attempt) : CallState
{
    public PushRequest Request { get; } = request;

    public override bool IsRepeatable => Request.Route.IsRepeatable;

    public override string Name => Request.Route.Name;

    /// <summary>The token that was used last: masked in whatever the answer says.</summary>
    public string Token { get; set; } = "";

    public override SecretMask Secrets => new([Token, apiKey]);

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => attempt(this, cancellationToken);
}
