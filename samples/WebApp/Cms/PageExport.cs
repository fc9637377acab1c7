using System.Text.Json;

namespace WebApp.Cms;

/// <summary>All pages of the CMS, as it exports them. In an app of your own this is a database, or a call for each part of a listing.</summary>
internal sealed class PageExport(IConfiguration configuration, IHostEnvironment environment)
{
    private readonly string _path = Path.Combine(environment.ContentRootPath, configuration["Cms:Export"] ?? "cms-export.json");

    /// <exception cref="IOException">The export cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not an array of pages.</exception>
    public async IAsyncEnumerable<Page> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(_path);
        await using var pages = JsonSerializer.DeserializeAsyncEnumerable(file, CmsJson.Default.Page, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(pages))
        {
            yield return pages.Current ?? throw new InvalidDataException($"{_path} has a page that is null. Each is {{\"url\": …, \"title\": …, \"text\": …}}.");
        }
    }

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<Page?> pages)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{_path} is not an array of pages with url, title and text: {broken.Message}", broken);
        }
    }
}
