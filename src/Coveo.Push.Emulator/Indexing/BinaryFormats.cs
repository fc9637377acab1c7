using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Indexing;

/// <summary>Formats the service converts and the emulator does not: such items are found by their metadata.</summary>
internal static class BinaryFormats
{
    private static readonly FrozenSet<string> Extensions = new[]
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".msg", ".zip", ".gz", ".7z", ".png",
        ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".mp3", ".mp4", ".avi", ".mov", ".wav", ".exe", ".dll", ".bin",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Includes(string? fileExtension) => fileExtension is not null && Extensions.Contains(fileExtension);
}
