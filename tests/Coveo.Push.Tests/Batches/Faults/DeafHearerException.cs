namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A hearer that cannot write down what it is told.</summary>
internal sealed class DeafHearerException() : Exception("The dead-letter file is full.");
