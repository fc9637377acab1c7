using Coveo.Push.Emulator.Faults;

namespace Coveo.Push.Emulator.Console.FaultSwitches;

/// <param name="Faults">The faults there are, in the order they are looked at.</param>
/// <param name="Form">What was typed, when it was not accepted.</param>
/// <param name="Violation">Why it was not.</param>
internal sealed record FaultsModel(IReadOnlyList<ArmedFault> Faults, FaultForm Form, string? Violation);
