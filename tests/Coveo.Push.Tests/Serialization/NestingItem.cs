using System.Text;
using Coveo.Push.Serialization;

namespace Coveo.Push.Tests.Serialization;

/// <summary>An object that has another one written while it is written itself.</summary>
internal sealed class NestingItem(string title)
{
    public string Title { get; } = title;

    public string Inner => Write(new NestedItem("In " + Title));

    public int Length { get; } = title.Length;

    private static string Write(NestedItem item)
    {
        using var json = new JsonBuffer();
        ObjectWriter.WriteElement(json, "https://acme.example/2", item, NestingContext.Default.NestedItem);
        return Encoding.UTF8.GetString(json.Written.ToArray());
    }
}
