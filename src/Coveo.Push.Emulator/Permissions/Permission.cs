namespace Coveo.Push.Emulator.Permissions;

/// <summary>An identity that a permission set names.</summary>
/// <param name="Name">As pushed.</param>
/// <param name="Type">As the identities have it: <c>USER</c>, <c>GROUP</c>, <c>VIRTUAL_GROUP</c> or <c>UNKNOWN</c>.</param>
/// <param name="Provider">The ID of its provider; <see langword="null"/> stands for the first provider of the source.</param>
/// <param name="AdditionalInfo">What else tells it from others: JSON with sorted keys; empty when there is nothing.</param>
internal sealed record Permission(string Name, string Type, string? Provider, string AdditionalInfo);
