using System.Globalization;

namespace Coveo.Push;

/// <summary>Bytes that the caller holds.</summary>
internal sealed class MemoryBodySource(ReadOnlyMemory<byte> bytes) : BodySource
{
    public override string Advice => "Keep the memory behind the bytes until the item is sent.";

    public override ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) => new(new MemoryBodyStream(bytes));

    public override string ToString() => $"{bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes";
}
