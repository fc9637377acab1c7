using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.Push;

/// <summary>What came of the inputs, counted while it is read from elsewhere; what is wrong is told, but not a million times.</summary>
internal sealed class PushTally(CommandOutput output)
{
    private const int ToldOfEach = 20;

    private readonly SeenIds _seen = new();
    private long _read;
    private long _problems;
    private long _duplicates;

    /// <summary>Operations that were read.</summary>
    public long Read => Volatile.Read(ref _read);

    /// <summary>Pieces of the input that are no items.</summary>
    public long Problems => Volatile.Read(ref _problems);

    /// <summary>Items whose ID came before; the later one counts.</summary>
    public long Duplicates => Volatile.Read(ref _duplicates);

    /// <summary>Whether something could not be read that has more than one item in it.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>Counts an operation.</summary>
    /// <param name="input">Where it comes from.</param>
    /// <param name="operation">The operation.</param>
    public void Count(IItemInput input, PushOperation operation)
    {
        Volatile.Write(ref _read, _read + 1);
        if (_seen.Add(operation.DocumentId))
        {
            return;
        }

        Volatile.Write(ref _duplicates, _duplicates + 1);
        if (_duplicates <= ToldOfEach)
        {
            output.Warn($"{input.Name}: the item '{operation.DocumentId}' is there twice; the later one counts.");
        }
    }

    /// <summary>Counts what is no item.</summary>
    /// <param name="problem">What is wrong.</param>
    public void Count(InputProblem problem)
    {
        HasGaps |= problem.EndsInput;
        Volatile.Write(ref _problems, _problems + 1);
        if (_problems <= ToldOfEach)
        {
            output.Warn(problem.ToString());
        }
    }

    /// <summary>Says how many were not told.</summary>
    public void Close()
    {
        if (_problems > ToldOfEach)
        {
            output.Warn($"… and {_problems - ToldOfEach:N0} more pieces of the input that are no items.");
        }

        if (_duplicates > ToldOfEach)
        {
            output.Warn($"… and {_duplicates - ToldOfEach:N0} more items that are there twice.");
        }

        if (_seen.IsFull)
        {
            output.Note("Duplicates were looked for among the first 4,194,304 items only.");
        }
    }
}
