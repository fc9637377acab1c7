namespace Coveo.Push.Emulator.Faults;

/// <summary>What will happen to the batch of a call once it is accepted.</summary>
internal sealed record BatchFault(EmulatorFaultKind Kind);
