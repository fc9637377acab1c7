namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>How close the emulator is to the service.</summary>
public enum Fidelity
{
    /// <summary>It does what the service's documents say.</summary>
    Exact,

    /// <summary>The documents leave it open or contradict each other, or the emulator does less: the note says what it does.</summary>
    Approximate,
}
