using DeadLetters.Content;

namespace DeadLetters;

/// <summary>Puts right what is known to go wrong on this site.</summary>
internal static class Repair
{
    private static readonly Uri Site = new("https://acme.example/");

    public static Page Of(Page page) => page with
    {
        // Links of the site's own are without its address.
        Url = new Uri(Site, page.Url).AbsoluteUri,

        // The export says GZIP of texts that it did not compress.
        IsCompressed = page.IsCompressed && page.Body is [0x1F, 0x8B, ..],
    };
}
