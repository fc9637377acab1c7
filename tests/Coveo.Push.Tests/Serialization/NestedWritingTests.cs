using System.Text;
using Coveo.Push.Serialization;

namespace Coveo.Push.Tests.Serialization;

/// <summary>A type of the caller's may push something itself while it is written, by a getter or a converter: the two do not mix.</summary>
public class NestedWritingTests
{
    [Fact]
    public void An_object_that_writes_another_one_while_it_is_written_comes_out_whole()
    {
        using var json = new JsonBuffer();

        var (_, findings) = ObjectWriter.WriteElement(json, "https://acme.example/1", new NestingItem("Outer"), NestingContext.Default.NestingItem);

        findings.Should().BeEmpty();
        Encoding.UTF8.GetString(json.Written.ToArray()).Should().Be("""{"documentId":"https://acme.example/1","Title":"Outer","Inner":"{\"documentId\":\"https://acme.example/2\",\"Name\":\"In Outer\"}","Length":5}""");
    }
}
