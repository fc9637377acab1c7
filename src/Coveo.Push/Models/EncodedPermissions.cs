namespace Coveo.Push;

/// <summary>
/// The JSON of permissions that more than one item has. The first item writes them and keeps nothing, as most permissions that are made for one
/// item are used once; the second keeps what it has written.
/// </summary>
internal sealed class EncodedPermissions
{
    private byte[]? _json;
    private int _uses;

    /// <summary>The JSON, if it was kept.</summary>
    public byte[]? Json => Volatile.Read(ref _json);

    /// <summary>Notes that it was written.</summary>
    public void Note(ReadOnlySpan<byte> json)
    {
        if (Interlocked.Increment(ref _uses) == 2)
        {
            Volatile.Write(ref _json, json.ToArray());
        }
    }
}
