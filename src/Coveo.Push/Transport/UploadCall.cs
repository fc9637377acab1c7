using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>An upload to a pre-signed URL. Putting the same bytes twice is the same as once.</summary>
internal sealed class UploadCall(FileContainer container, Func<HttpContent> content, Func<UploadCall, CancellationToken, ValueTask<PushResponse>> attempt) : CallState
{
    public FileContainer Container { get; } = container;

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent> Content { get; } = content;

    public override bool IsRepeatable => true;

    public override string Name => "Upload";

    public override SecretMask Secrets => UploadSecrets.Of(Container);

    public override ValueTask<PushResponse> AttemptAsync(CancellationToken cancellationToken) => attempt(this, cancellationToken);
}
