namespace QuickStart.Output;

/// <summary>What the person sees: colours and a progress bar on a terminal, plain lines where the output is redirected.</summary>
internal interface IRunOutput
{
    /// <summary>A step of the story.</summary>
    void Say(string title, string text);

    /// <summary>Exactly one line about one file; the name may hold anything.</summary>
    void ReportProblem(ProblemKind kind, string name, string reason);

    /// <summary>Why the run cannot go on.</summary>
    void ReportError(string message);

    /// <param name="title">What is done.</param>
    /// <param name="total">How much there is of it.</param>
    /// <param name="work">Does it, and reports how much is done.</param>
    Task ShowProgressAsync(string title, long total, Func<IProgress<long>, Task> work);

    /// <param name="rows">The rows to show.</param>
    /// <param name="more">How many items there are beyond them.</param>
    void ShowItems(IReadOnlyList<ItemRow> rows, long more);
}
