namespace Coveo.Push.Emulator.Wire;

/// <summary>The emulator's own address, known once it listens.</summary>
internal sealed class EmulatorAddress
{
    public Uri BaseUri { get; set; } = new("http://127.0.0.1/");
}
