namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Whether an item can be accepted at all.</summary>
internal enum ItemFate
{
    /// <summary>Nothing is wrong with it.</summary>
    Sound,

    /// <summary>It is as large as a batch, give or take what stands around it.</summary>
    Borderline,

    /// <summary>It breaks a rule that can be turned off (<see cref="BatchOptions.Validate"/>).</summary>
    AgainstRules,

    /// <summary>Its ID is none.</summary>
    WithoutId,

    /// <summary>It fits no batch.</summary>
    TooLarge,
}
