namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What a batch takes three of.</summary>
internal enum RequestKind
{
    Create,
    Upload,
    HandOver,
}
