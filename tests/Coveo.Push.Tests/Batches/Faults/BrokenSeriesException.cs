namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A producer that cannot read on.</summary>
internal sealed class BrokenSeriesException() : Exception("The shop's database is gone.");
