namespace Coveo.Push.Cli.Inputs;

/// <summary>What an input holds next: an operation on an item, or something that cannot become one.</summary>
internal readonly struct InputEntry
{
    private InputEntry(PushOperation? operation, InputProblem? problem) => (Operation, Problem) = (operation, problem);

    public PushOperation? Operation { get; }

    public InputProblem? Problem { get; }

    public static implicit operator InputEntry(PushOperation operation) => new(operation, problem: null);

    public static implicit operator InputEntry(PushDocument document) => new(document, problem: null);

    public static implicit operator InputEntry(InputProblem problem) => new(operation: null, problem);
}
