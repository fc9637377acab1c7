using System.Text.Json;
using Coveo.Push.Tests.Doubles;
using Xunit.Abstractions;

namespace Coveo.Push.Tests.Streams;

/// <summary>
/// Random operations on few items come to the same as one after the other, even if the service goes through a file in any order: the files are
/// applied as they were handed over, and their elements shuffled.
/// </summary>
public sealed class StreamUpdateProperties(ITestOutputHelper output)
{
    private const int Runs = 300;
    private const int Operations = 60;

    [Fact]
    public async Task Whatever_shares_a_file_comes_to_the_same_in_any_order()
    {
        for (var seed = 1; seed <= Runs; seed++)
        {
            await CheckAsync(seed);
        }
    }

    private async Task CheckAsync(int seed)
    {
        var random = new Random(seed);
        var operations = Enumerable.Range(0, Operations).Select(_ => StreamWorld.Draw(random)).ToList();
        using var service = new StreamService();
        using var client = VirtualClient.Of(service, new ManualTimeProvider());

        var result = await client.Streams.UpdateAsync(StreamService.SourceId, operations, new BatchOptions { Concurrency = 1 + random.Next(4), MaxItems = 1 + random.Next(20) });

        var expected = new StreamWorld();
        operations.ForEach(expected.Apply);
        var actual = new StreamWorld();
        foreach (var file in HandedOver(service))
        {
            using var json = JsonDocument.Parse(file);
            var elements = json.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateArray().Select(element => (section.Name, element))).OrderBy(_ => random.Next()).ToList();
            elements.ForEach(element => actual.Apply(element.Name, element.element));
        }

        result.Summary.IsComplete.Should().BeTrue();
        if (actual.ToString() != expected.ToString())
        {
            output.WriteLine($"Seed {seed}: {string.Join(Environment.NewLine, operations)}");
        }

        actual.ToString().Should().Be(expected.ToString(), "that is what the operations of seed {0} come to one after the other", seed);
    }

    /// <summary>The files in the order in which they were handed over, which is that of their ordering IDs.</summary>
    private static IEnumerable<string> HandedOver(StreamService service)
    {
        var uploads = service.Calls.Where(call => call.Address.Host == "storage.example").ToDictionary(call => call.Address.AbsolutePath.Substring(1), call => call.Text!);
        return service.Words.Where(words => words.StartsWith("update ", StringComparison.Ordinal)).Select(words => uploads[words.Substring("update ".Length)]);
    }
}
