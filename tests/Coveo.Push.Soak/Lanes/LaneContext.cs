using Coveo.Push.Soak.Emulation;
using Coveo.Push.Soak.Oracle;

namespace Coveo.Push.Soak.Lanes;

/// <summary>What all lanes share.</summary>
/// <param name="Client">The client, which one throttled call holds back for all.</param>
/// <param name="NewClient">Makes another one, for a lane that disposes of its own.</param>
/// <param name="Control">What the emulator holds.</param>
/// <param name="Tally">Where everything is counted.</param>
/// <param name="Address">The emulator's, for crawlers that are processes of their own.</param>
/// <param name="Folder">For states and files.</param>
/// <param name="Seed">Draws everything.</param>
/// <param name="ExplainAsync">Prints what helps to find the cause of something that is wrong.</param>
internal sealed record LaneContext(ICoveoPushClient Client, Func<CoveoPushClient> NewClient, EmulatorControl Control, SoakTally Tally, Uri Address, string Folder, int Seed, Func<string, Task> ExplainAsync);
