namespace Coveo.Push.Emulator.Store;

/// <summary>What the clock makes due.</summary>
internal interface IDueWork
{
    /// <summary>Does it, as far as one transaction should go.</summary>
    void Apply(EmulatorTables tables);
}
