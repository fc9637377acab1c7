using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

public sealed class ConfiguredFaultTests : JournalTest
{
    protected override CoveoEmulatorOptions Options => new()
    {
        Faults = { new EmulatorFault { Route = "PUT */documents", Status = 500, Times = 1 } },
    };

    [Fact]
    public async Task Faults_of_the_options_are_there_from_the_start_and_again_after_a_reset()
    {
        (await PutAsync("http://a", "{}")).ShouldBeError(500, "INTERNAL_SERVER_ERROR");
        (await PutAsync("http://a", "{}")).ShouldBeAccepted();
        Emulator.Faults.Clear();

        await ControlAsync(HttpMethod.Post, "reset");

        (await PutAsync("http://a", "{}")).ShouldBeError(500, "INTERNAL_SERVER_ERROR");
    }
}
