namespace Coveo.Push.Emulator.Access;

/// <param name="IsPaused">Whether it takes no pushes, as after a time of inactivity.</param>
/// <param name="IsReadOnly">Whether nothing in it can be changed.</param>
internal sealed record OrganizationState(bool IsPaused, bool IsReadOnly);
