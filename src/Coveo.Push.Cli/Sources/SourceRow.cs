using Coveo.Push.Cli.Output;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Sources;

/// <summary>A source as a result.</summary>
internal static class SourceRow
{
    /// <summary>What a list says of it.</summary>
    /// <param name="source">The source.</param>
    public static OutputRow Short(Source source) => new()
    {
        { "name", source.Name },
        { "id", source.Id },
        { "type", source.SourceType },
        { "visibility", source.Visibility is { } visibility ? SourceVisibilityWords.Of(visibility) : null },
        { "status", source.Status },
        { "documents", source.NumberOfDocuments },
    };

    /// <summary>All that is known of it.</summary>
    /// <param name="source">The source.</param>
    public static OutputRow Of(Source source)
    {
        var row = Short(source);
        row.Add("bytes", source.DocumentsTotalSize);
        row.Add("pushEnabled", source.IsPushEnabled);
        row.Add("streamEnabled", source.IsStreamEnabled);
        row.Add("owner", source.Owner);
        row.Add("created", source.CreatedDate);
        return row;
    }
}
