namespace Coveo.Push;

/// <summary>Where the plain bytes of a body come from.</summary>
internal abstract class BodySource
{
    /// <summary>The extension that the source itself carries, if it does.</summary>
    public virtual string? FileExtension => null;

    /// <summary>What a caller can change when the source cannot be read.</summary>
    public abstract string Advice { get; }

    /// <summary>Gives the bytes from their beginning. Whatever it throws is a fault of the source.</summary>
    public abstract ValueTask<Stream> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Ends the reading of what <see cref="OpenAsync"/> gave.</summary>
    public virtual ValueTask CloseAsync(Stream stream) => stream.DisposeAsync();

    /// <summary>What is read, as a message names it.</summary>
    public abstract override string ToString();
}
