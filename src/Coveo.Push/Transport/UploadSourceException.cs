using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Transport;

/// <summary>The stream that was to be uploaded could not be read: no fault of the network, and no repeat helps.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves the transport.")]
internal sealed class UploadSourceException(Exception fault) : Exception(fault.Message, fault)
{
    /// <summary>What streams throw that are closed, broken, or on a disk that went away.</summary>
    public static bool IsFaultOfStream(Exception fault) =>
        fault is IOException or ObjectDisposedException or NotSupportedException or UnauthorizedAccessException;
}
