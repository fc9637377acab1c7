using System.Globalization;
using Coveo.Push.Emulator.Fields;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>What the service knows of an item besides its metadata.</summary>
/// <param name="DocumentId">Its ID.</param>
/// <param name="Title">What a result list shows.</param>
/// <param name="FileExtension">With its dot.</param>
/// <param name="ParentId">As pushed.</param>
/// <param name="Size">Bytes of the decoded body.</param>
/// <param name="IndexedAt">Unix time in milliseconds.</param>
/// <param name="SourceName">The name of its source.</param>
/// <param name="SourceType">The type of its source.</param>
internal sealed record ItemFacts(
    string DocumentId, string Title, string? FileExtension, string? ParentId, long Size, long IndexedAt, string SourceName, string SourceType)
{
    /// <summary>Gets the file extension as it is in the field: in lower case, without its dot.</summary>
    public string? FileType => FileExtension?.TrimStart('.').ToLowerInvariant() is { Length: > 0 } type ? type : null;

    /// <summary>What the service puts into a system field: a text or a number, or <see langword="null"/> where it knows nothing.</summary>
    /// <param name="field">The name of the field.</param>
    public object? ValueOf(string field) => field switch
    {
        "title" => Title,
        "clickableuri" => DocumentId,
        "filetype" => FileType,
        "size" => Size,
        "date" or "indexeddate" => IndexedAt,
        "source" => SourceName,
        "sourcetype" => SourceType,
        "topparentid" => ParentId,
        "attachmentparentid" => string.Equals(ParentId, DocumentId, StringComparison.Ordinal) ? null : ParentId,
        _ => null,
    };

    public string? TextOf(string field) => Convert.ToString(ValueOf(field), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>Whether metadata of the field's name does not get there, as the service has a value of its own.</summary>
    public bool Keeps(Field field) => field.IsSetByService && ValueOf(field.Name) is not null;
}
