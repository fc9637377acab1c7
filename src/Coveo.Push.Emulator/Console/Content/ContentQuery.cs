using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Indexing;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>What the Content Browser is asked for.</summary>
internal sealed record ContentQuery(string? Text, string? SourceId, string? FileExtension, Viewer Viewer, int Page)
{
    public const int PerPage = 25;

    private const int LastPage = (ItemBrowser.MaximumCounted / PerPage) - 1;

    public static ContentQuery Read(HttpRequest request) => new(
        PageQuery.Text(request, "q"),
        PageQuery.Text(request, "source"),
        PageQuery.Text(request, "type"),
        Viewer.Read(request),
        (int)Math.Min(PageQuery.Number(request, "page") ?? 0, LastPage));

    public BrowserQuery ForStore()
    {
        // More words than that are a pasted text; the first ones find it as well.
        var words = SearchWords.Split(Text ?? string.Empty).Take(SearchWords.Maximum).ToList();
        return new BrowserQuery(
            SourceId,
            FileExtension is null || FileExtension.StartsWith('.') ? FileExtension : $".{FileExtension}",
            SearchWords.Quote(words),
            words.FirstOrDefault()?.ToLowerInvariant(),
            OnlyVisible: Viewer.Person is not null);
    }

    /// <summary>The address of a page of the same results.</summary>
    public string Address(ConsoleLinks links, int page) => links.To(
        "/content",
        ("q", Text),
        ("source", SourceId),
        ("type", FileExtension),
        ("as", Viewer.As),
        ("asProvider", Viewer.AsProvider),
        ("anonymous", Viewer.Anonymous),
        ("page", page == 0 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
