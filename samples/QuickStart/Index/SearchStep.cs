using QuickStart.Content;
using QuickStart.Delivery;
using QuickStart.Output;

namespace QuickStart.Index;

/// <summary>Shows that what was pushed is found.</summary>
internal sealed class SearchStep(EmulatorIndex index, ContentFolders content, IRunOutput output)
{
    private const int HitsShown = 5;

    /// <param name="wanted">The word that the person asked for, if any.</param>
    /// <param name="choice">The files to pick a word from.</param>
    /// <param name="report">What was delivered.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task RunAsync(string? wanted, SearchWordChoice choice, DeliveryReport report, CancellationToken cancellationToken)
    {
        // Where no file has text in it, its title is searchable still.
        var (source, words) = wanted is null ? choice.Choose() : (null, []);
        var word = wanted ?? await RarestAsync(words, cancellationToken) ?? report.First.Select(file => Path.GetFileNameWithoutExtension(file.Name)).FirstOrDefault();
        if (word is null)
        {
            return;
        }

        var hits = await index.SearchAsync(word, HitsShown, cancellationToken);
        output.Say("Search", $"'{PrintableText.OneLine(word)}' is in {Count.Items(hits.Total)}");
        foreach (var hit in hits.Items)
        {
            output.Say("", PrintableText.OneLine(content.NameOf(hit.DocumentId)));
        }

        if (hits.Total > hits.Items.Count)
        {
            output.Say("", $"… and {Count.Of(hits.Total - hits.Items.Count)} more");
        }

        if (source is not null && await index.IsFoundAsync(word, source.DocumentId, cancellationToken))
        {
            output.Say("", $"The word was taken from inside {PrintableText.OneLine(source.Name)}, and found there.");
        }
    }

    private async Task<string?> RarestAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var counted = new List<(string Word, long Items)>();
        foreach (var word in words)
        {
            counted.Add((word, (await index.SearchAsync(word, hits: 1, cancellationToken)).Total));
        }

        return counted.Where(entry => entry.Items > 0).OrderBy(entry => entry.Items).Select(entry => entry.Word).FirstOrDefault();
    }
}
