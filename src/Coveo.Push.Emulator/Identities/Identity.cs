namespace Coveo.Push.Emulator.Identities;

/// <summary>An identity as it is named inside its provider.</summary>
/// <param name="Name">As sent.</param>
/// <param name="Type">One of <see cref="IdentityType"/>.</param>
/// <param name="Info"><c>additionalInfo</c> as JSON with sorted keys; empty when there is none.</param>
internal readonly record struct Identity(string Name, string Type, string Info);
