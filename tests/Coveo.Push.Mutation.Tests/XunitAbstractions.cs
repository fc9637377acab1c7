namespace Xunit.Abstractions;

/// <summary>The third xUnit has moved what stood in this namespace to its root; the tests still name it.</summary>
internal static class XunitAbstractions;
