using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Coveo.Push.Benchmarks;
using Coveo.Push.Benchmarks.Throughput;

namespace Coveo.Push.IntegrationTests.Benchmarks;

/// <summary>The items that are measured have the values that clients in other languages are measured with, as the library writes them.</summary>
public class ThroughputItemsTests
{
    private const string FirstWithoutData = """
        {"documentId":"https://example.com/products/0","title":"Product number 0","clickableUri":"https://example.com/products/0/view","author":"bench","fileExtension":".txt","sku":"SKU-0","price":10,"stock":0,"brand":"brand0","colors":["red","green","blue"],"category":"cat0"}
        """;

    private const string SeventhWithoutData = """
        {"documentId":"https://example.com/products/6","title":"Product number 6","clickableUri":"https://example.com/products/6/view","author":"bench","fileExtension":".txt","sku":"SKU-6","price":10.6,"stock":6,"brand":"brand6","colors":["red","green","blue"],"category":"cat6"}
        """;

    // The 1,234th.
    private const string FarOneWithoutData = """
        {"documentId":"https://example.com/products/1233","title":"Product number 1233","clickableUri":"https://example.com/products/1233/view","author":"bench","fileExtension":".txt","sku":"SKU-1233","price":33.3,"stock":233,"brand":"brand33","colors":["red","green","blue"],"category":"cat13"}
        """;

    private const string FirstData = "Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. Product 0 is a fine thing. ";
    private const string SeventhData = "Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. Product 6 is a fine thing. ";
    private const string FarData = "Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. Product 1233 is a fine thing. ";

    [Theory]
    [InlineData(0, FirstWithoutData, FirstData)]
    [InlineData(6, SeventhWithoutData, SeventhData)]
    [InlineData(1233, FarOneWithoutData, FarData)]
    public async Task Small_items_have_the_agreed_values(int number, string withoutData, string data)
    {
        var written = await WrittenAsync(ItemShape.Small, number);

        written.Remove("data", out var writtenData).Should().BeTrue();
        writtenData.Should().Be($"\"{data}\"");
        written.Should().Equal(Values(withoutData));
    }

    [Theory]
    [InlineData(0, FirstWithoutData)]
    [InlineData(6, SeventhWithoutData)]
    [InlineData(1233, FarOneWithoutData)]
    public async Task Large_items_have_the_agreed_values(int number, string withoutData)
    {
        var written = await WrittenAsync(ItemShape.Large, number);

        written.Remove("data", out var writtenData).Should().BeTrue();
        var data = Encoding.UTF8.GetBytes(writtenData!.Trim('"'));
        data.Should().HaveCount(200_000);
        Convert.ToHexStringLower(SHA256.HashData(data)).Should().Be("009559ed8a4e2456bc4c9ea18099b5a1bb8291b390458db18e2260f6e60174af");
        written.Should().Equal(Values(withoutData));
    }

    [Fact]
    public void Items_are_made_in_the_order_of_their_numbers_and_only_when_asked_for()
    {
        var made = new List<int>();
        using var items = ThroughputItems.First(3, number =>
        {
            made.Add(number);
            return new PushDocument($"made://{number}");
        }).GetEnumerator();

        items.MoveNext().Should().BeTrue();
        made.Should().Equal(0);
        while (items.MoveNext())
        {
        }

        made.Should().Equal(0, 1, 2);
    }

    /// <summary>The item on the wire: each key with the text of its value. The order of keys means nothing in JSON.</summary>
    private static async Task<SortedDictionary<string, string>> WrittenAsync(ItemShape shape, int number)
    {
        using var recorder = new CallRecorder();
        using (var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "org", ApiKey = ThroughputArguments.ApiKey }, recorder))
        {
            await client.Documents.AddOrUpdateAsync("src", ThroughputItems.Maker(shape)(number));
        }

        var values = Values(Encoding.UTF8.GetString(recorder.Body));
        var documentId = recorder.Address!.Query.TrimStart('?').Split('&').Single(part => part.StartsWith("documentId=", StringComparison.Ordinal))["documentId=".Length..];
        values.Add("documentId", $"\"{Uri.UnescapeDataString(documentId)}\"");
        return values;
    }

    private static SortedDictionary<string, string> Values(string json)
    {
        using var item = JsonDocument.Parse(json);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in item.RootElement.EnumerateObject())
        {
            values.Add(property.Name, property.Value.GetRawText());
        }

        return values;
    }
}
