namespace Coveo.Push;

/// <summary>A stream that a function of the caller's opens for each reading; it is disposed of afterwards.</summary>
internal sealed class OpenedBodySource(Func<CancellationToken, ValueTask<Stream>> open) : BodySource
{
    public override string Advice => "Check the function given to DocumentBody.FromStream: each call gives a new stream that can be read.";

    public override async ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        await open(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The function gave null, no stream.");

    public override string ToString() => "a stream to open";
}
