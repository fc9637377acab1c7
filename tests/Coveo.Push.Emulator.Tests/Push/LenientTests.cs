using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class LenientTests : EmulatorTest
{
    protected override CoveoEmulatorOptions Options => new() { Strict = false };

    [Fact]
    public async Task Objects_are_kept_as_metadata()
    {
        (await PutAsync("http://a", """{"stock":{"s1":4}}""")).ShouldBeAccepted();

        (await ItemAsync("http://a"))["metadata"]!.ToJsonString().Should().Be("""{"stock":{"s1":4}}""");
    }

    [Fact]
    public async Task Of_several_data_keys_the_one_for_more_data_wins()
    {
        (await PutAsync("http://a", """{"data":"plain","compressedBinaryData":"eJxzrUjMLchJBQAK4ALN"}""")).ShouldBeAccepted();

        ((string?)(await ItemAsync("http://a"))["excerpt"]).Should().Be("Example");
    }

    [Fact]
    public async Task Arrays_of_arrays_are_still_invalid() => (await PutAsync("http://a", """{"x":[[1]]}""")).ShouldBeError(400, "INVALID_JSON");
}
