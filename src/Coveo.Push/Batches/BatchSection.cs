namespace Coveo.Push;

/// <summary>One array of a batch file.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Operation">What its elements do, in the words of the metrics.</param>
/// <param name="Kind">What its elements do.</param>
/// <param name="Part">What of its subject an element says: elements of different parts do not replace each other.</param>
/// <param name="Excludes">The sections that must not hold an element about the same subject in the same file.</param>
internal sealed record BatchSection(string Name, string Operation, PushOperationKind Kind, ulong Part = 0, params byte[] Excludes);
