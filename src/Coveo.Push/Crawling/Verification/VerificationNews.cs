namespace Coveo.Push;

/// <summary>What an entry of the log has changed of what is known of an item.</summary>
/// <param name="Key">The item.</param>
/// <param name="Said">What the entry says of it; nothing, where the entry does not count.</param>
/// <param name="IsNewer">Whether what was known before is of an older operation, and counts no more.</param>
/// <param name="IsDeletion">Whether the crawl has handed a deletion over.</param>
internal readonly record struct VerificationNews(ulong Key, VerificationSigns Said, bool IsNewer, bool IsDeletion)
{
    /// <summary>Whether it is anything else than what was meant to happen.</summary>
    public bool IsTrouble => Said != VerificationSigns.None && Said != (IsDeletion ? VerificationSigns.Deleted : VerificationSigns.Indexed);
}
