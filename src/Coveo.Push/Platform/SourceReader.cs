using System.Globalization;
using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a source from the platform's answer.</summary>
internal static class SourceReader
{
    /// <summary>The source, or <see langword="null"/> where the answer names none.</summary>
    public static Source? Read(SourceContract? answer) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new Source
            {
                Id = answer.Id!,
                Name = answer.Name ?? answer.Id!,
                SourceType = answer.SourceType,
                Visibility = SourceVisibilityNames.Parse(answer.SourceVisibility),
                IsPushEnabled = answer.PushEnabled ?? false,
                IsStreamEnabled = answer.StreamEnabled ?? false,
                Owner = answer.Owner,
                CreatedDate = ReadDate(answer.CreatedDate),
                Status = answer.Information?.SourceStatus?.Type,
                NumberOfDocuments = answer.Information?.NumberOfDocuments,
                DocumentsTotalSize = answer.Information?.DocumentsTotalSize,
            };

    private static DateTimeOffset? ReadDate(JsonElement? date) => date switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var milliseconds) => UnixTime(milliseconds),
        { ValueKind: JsonValueKind.String } text when DateTimeOffset.TryParse(text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed) => parsed,
        _ => null,
    };

    private static DateTimeOffset? UnixTime(long milliseconds) => milliseconds < 0 ? null : new OrderingId((ulong)milliseconds).ToTime();
}
