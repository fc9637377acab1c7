namespace QuickStart.Bodies;

/// <summary>The service's limits on one item (docs.coveo.com/en/63, docs.coveo.com/en/73), a megabyte being 1,000,000 bytes.</summary>
internal static class BodyLimits
{
    /// <summary>From here on a body travels in a file container of its own.</summary>
    public const int InlineBytes = 5_000_000;

    public const long ContainerBytes = 256_000_000;

    /// <summary>Whether compressed bytes fit into the call, where they are Base64: four characters for three bytes.</summary>
    public static bool FitsInline(long compressedBytes) => (compressedBytes + 2) / 3 * 4 <= InlineBytes;
}
