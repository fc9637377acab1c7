using System.Text;

namespace Coveo.Push.Tests.Batches;

/// <summary>Where batches go, and what is said of it.</summary>
public class BatchDestinationTests
{
    [Fact]
    public void A_source_takes_items_and_a_provider_identities()
    {
        Described(BatchRouteDestination.OfSource(null!, null!, "s1")).Should().Be("source 's1': item, items");
        Described(BatchRouteDestination.OfProvider(null!, null!, "My Provider")).Should().Be("security identity provider 'My Provider': identity, identities");
    }

    [Theory]
    [InlineData("""{"documentId":"a://1" """, "a://1")]
    [InlineData("""{"identity":{"name":"ana \"A\" é","type":"USER"}""", "ana \"A\" é")]
    [InlineData("""{"count":1,"documentId":"a://1" """, "a://1")]
    public void The_first_text_of_an_element_is_its_id(string name, string expected) => BatchDestination.IdOf(Encoding.UTF8.GetBytes(name)).Should().Be(expected);

    [Fact]
    public void An_element_without_a_text_has_none()
    {
        var reading = () => BatchDestination.IdOf("1"u8.ToArray());

        reading.Should().Throw<InvalidOperationException>().WithMessage("An element of a batch has no ID.");
    }

    private static string Described(BatchDestination destination) => $"{destination.Name}: {destination.Subject}, {destination.Subjects}";
}
