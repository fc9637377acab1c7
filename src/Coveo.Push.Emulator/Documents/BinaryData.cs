namespace Coveo.Push.Emulator.Documents;

/// <summary><c>compressedBinaryData</c>: bytes in Base64.</summary>
/// <param name="Bytes">The decoded Base64; <see langword="null"/> when it is not Base64, which only the log tells.</param>
internal sealed record BinaryData(byte[]? Bytes) : DocumentData;
