namespace Coveo.Push.Emulator.Journal;

/// <summary>A call as it is shown: secrets are masked, and the beginnings of its bodies are there.</summary>
internal sealed class JournalEntry(Func<JournalBody> requestBody, Func<JournalBody> answerBody)
{
    public required long Id { get; init; }

    /// <summary>Gets when the call came in, on the virtual clock.</summary>
    public required DateTimeOffset Time { get; init; }

    public required string Method { get; init; }

    /// <summary>Gets the path as it was sent: still encoded.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the query as it was sent, with its <c>?</c>; empty when there is none.</summary>
    public required string Query { get; init; }

    /// <summary>Gets the status of the answer, or <see langword="null"/> when none was sent.</summary>
    public required int? Status { get; init; }

    public required JournalOutcome Outcome { get; init; }

    /// <summary>Gets how long it took; up to now, when it has not ended.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Gets how much of the request's body was read.</summary>
    public required long RequestBytes { get; init; }

    public required long ResponseBytes { get; init; }

    /// <summary>Gets the ID of the fault that was applied, if any.</summary>
    public required string? Fault { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> RequestHeaders { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; init; }

    /// <summary>Gets the beginning of the body; made to text when it is asked for.</summary>
    public JournalBody RequestBody => requestBody();

    /// <inheritdoc cref="RequestBody" />
    public JournalBody ResponseBody => answerBody();
}
