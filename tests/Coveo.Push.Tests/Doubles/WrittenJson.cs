using System.Text;
using Coveo.Push.Serialization;

namespace Coveo.Push.Tests.Doubles;

/// <summary>What is written to a buffer of JSON, as text.</summary>
internal static class WrittenJson
{
    public static string Of(Action<JsonBuffer> write)
    {
        using var json = new JsonBuffer();
        write(json);
        return Encoding.UTF8.GetString(json.Written.ToArray());
    }

    public static string Of(MetadataValue value) => Of(json => MetadataValueWriter.Write(json, value));
}
