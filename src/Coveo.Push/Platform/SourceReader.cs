using System.Globalization;
using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a source from the platform's answer.</summary>
internal static class SourceReader
{
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The source, or <see langword="null"/> where the answer names none.</summary>
    /// <param name="answer">What the platform says of it.</param>
    /// <param name="knownName">Its name, where the caller knows it: an answer may consist of the ID.</param>
    public static Source? Read(SourceContract? answer, string? knownName = null) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new Source
            {
                Id = answer.Id!,
                Name = answer.Name ?? knownName ?? answer.Id!,
                SourceType = answer.SourceType,
                Visibility = SourceVisibilityNames.Parse(answer.SourceVisibility),
                IsPushEnabled = answer.PushEnabled ?? false,
                IsStreamEnabled = answer.StreamEnabled ?? false,
                Owner = answer.Owner,
                CreatedDate = ReadDate(answer.CreatedDate),
                Status = answer.Information?.SourceStatus?.Type,
                NumberOfDocuments = ReadCount(answer.Information?.NumberOfDocuments),
                DocumentsTotalSize = ReadCount(answer.Information?.DocumentsTotalSize),
            };

    private static DateTimeOffset? ReadDate(JsonElement? date) => date switch
    {
        { ValueKind: JsonValueKind.Number } number
            when number.TryGetInt64(out var milliseconds) && milliseconds >= 0 && milliseconds <= LastMillisecond
            => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        { ValueKind: JsonValueKind.String } text
            when DateTimeOffset.TryParse(text.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
            => parsed,
        _ => null,
    };

    private static long? ReadCount(JsonElement? count) =>
        count is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && value >= 0 && value < long.MaxValue
            ? (long)value
            : null;
}
