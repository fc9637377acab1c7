namespace Coveo.Push.Soak.Emulation;

/// <summary>An item that the emulator holds.</summary>
/// <param name="Version">The version that was pushed.</param>
/// <param name="Size">Bytes of its body.</param>
internal readonly record struct HeldItem(int Version, long Size);
