namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Runs alone: virtual time goes on when nothing is left to do, and other tests' work looks like some.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "Faulty pushes";
}
