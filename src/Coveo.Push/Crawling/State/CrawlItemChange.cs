using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>What happens to one item in the source.</summary>
/// <param name="DocumentId">The item, or the beginning of the IDs of a tree.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="Hash">Its contents from then on; <see langword="null"/> where they are not known, so that it is sent the next time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CrawlItemChange(string DocumentId, CrawlItemChangeKind Kind, CrawlItemHash? Hash = null);
