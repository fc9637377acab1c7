using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Contents of a batch whose elements are any texts: their lengths are easy to see.</summary>
internal static class RawContents
{
    /// <summary>Adds an element, of which the first letters are its name.</summary>
    public static int Add(this BatchContents contents, string json, int nameLength = 1, byte section = BatchLayout.AddOrUpdate, ulong key = 0, int superseded = -1) =>
        contents.Add(new EncodedElement(contents.Count + 100, section, Encoding.UTF8.GetBytes(json), nameLength), key, superseded);

    /// <summary>The bytes that the contents have for an element.</summary>
    public static string Text(this BatchContents contents, int place) => Encoding.UTF8.GetString(contents.Json(contents.Entries[place]).ToArray());

    /// <summary>The file that a slice makes.</summary>
    public static string File(this BatchSlice slice) => Encoding.UTF8.GetString(BuilderRun.Write(slice));
}
