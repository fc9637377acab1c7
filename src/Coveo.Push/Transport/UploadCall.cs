using Coveo.Push.Diagnostics;
using Polly;

namespace Coveo.Push.Transport;

/// <summary>An upload to a pre-signed URL. Putting the same bytes twice is the same as once.</summary>
internal sealed class UploadCall(UploadTransport transport, FileContainer container, Func<HttpContent> content, long length) : CallState
{
    public FileContainer Container { get; } = container;

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent> Content { get; } = content;

    public override bool IsRepeatable => true;

    public override bool IsGated => false;

    public override string Name => "Upload";

    public override string Method => "PUT";

    public override string? Template => null;

    public override Uri Address => Container.UploadUri;

    public override long BodyLength => length;

    public override SecretMask Secrets => UploadSecrets.Of(Container);

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => transport.AttemptAsync(this, cancellationToken);

    public override CoveoPushException FailureOf(Outcome<PushResponse> outcome, TimeSpan duration) => UploadErrorFactory.Create(this, outcome, duration);
}
