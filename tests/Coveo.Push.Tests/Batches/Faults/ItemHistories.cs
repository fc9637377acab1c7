namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Item by item: what the service did, and what it holds now, is what the outcomes say.</summary>
internal sealed class ItemHistories(IReadOnlyList<DrawnOperation> operations, ToldOutcome?[] outcomes, SourceContent content)
{
    public IEnumerable<string> Faults()
    {
        var applied = content.History.ToLookup(operation => operation.Id, StringComparer.Ordinal);
        var pushed = operations.ToLookup(operation => operation.Id, StringComparer.Ordinal);
        var widely = operations.Where(operation => operation.Wire.DeletesChildren).ToList();
        foreach (var unknown in content.History.Where(operation => !pushed.Contains(operation.Id)))
        {
            yield return $"the service was told to {unknown} '{unknown.Id}', which is no item of the push";
        }

        foreach (var item in pushed)
        {
            var own = item.ToList();
            var all = own.Concat(widely.Where(deletion => deletion.Id != item.Key && deletion.Wire.Concerns(item.Key))).OrderBy(operation => operation.Position).ToList();
            var held = content.Items.TryGetValue(item.Key, out var wire) ? wire : (WireOperation?)null;
            if (!PossibleContents(all).Contains(held?.Version))
            {
                yield return $"'{item.Key}' is {(held is null ? "not held" : $"held as {held}")} after [{Shown(all)}]";
            }

            if (held is { } present && own.Find(operation => operation.Position == present.Version) is { } source && source.Wire != present)
            {
                yield return $"'{item.Key}' is held with a text of {present.TextLength} and a body of {present.BodyLength} characters, and {source} has {source.Wire.TextLength} and {source.Wire.BodyLength}";
            }

            if (!Explain([.. applied[item.Key]], own))
            {
                yield return $"'{item.Key}' saw [{string.Join(", ", applied[item.Key])}] and was told [{Shown(own)}]";
            }
        }
    }

    /// <summary>The versions that the service can hold, if the outcomes are true; <see langword="null"/> for none.</summary>
    private HashSet<int?> PossibleContents(IEnumerable<DrawnOperation> history)
    {
        HashSet<int?> possible = [null];
        foreach (var operation in history)
        {
            if (Outcome(operation) is not { } outcome)
            {
                possible = [operation.Wire.Version];
            }
            else if (outcome.MayHaveArrived)
            {
                possible.Add(operation.Wire.Version);
            }
        }

        return possible;
    }

    /// <summary>
    /// Whether what the service did to an item, in its order, is what the outcomes say of the operations, in theirs. An accepted operation
    /// was done, or replaced by the next one, which is accepted too; a failed one may have been done where that was said; no other was. One that
    /// never was in a batch took no part.
    /// </summary>
    private bool Explain(WireOperation[] applied, List<DrawnOperation> own)
    {
        // How many of the deeds can be explained by the operations so far; and whether the last of these still needs its replacement.
        HashSet<(int Done, bool IsOpen)> states = [(0, false)];
        foreach (var operation in own.Where(operation => !NeverWasInABatch(operation)))
        {
            var outcome = Outcome(operation);
            HashSet<(int, bool)> next = [];
            foreach (var (done, isOpen) in states)
            {
                if (outcome is null)
                {
                    next.Add((done, true));
                }
                else if (!isOpen)
                {
                    next.Add((done, false));
                }

                // More than once where a container had to be replaced after it was handed over.
                for (var deed = done; (outcome is null || (outcome.MayHaveArrived && !isOpen)) && deed < applied.Length && applied[deed] == operation.Wire; deed++)
                {
                    next.Add((deed + 1, false));
                }
            }

            states = next;
        }

        return states.Contains((applied.Length, false));
    }

    /// <summary>Whether an operation ended before it could replace one or be replaced: it was rejected, or its body could not be taken to a container.</summary>
    private bool NeverWasInABatch(DrawnOperation operation) =>
        Outcome(operation) is { } outcome && (outcome.Result == ItemResult.Rejected || (operation.Body is not null && !outcome.MayHaveArrived));

    private ToldOutcome? Outcome(DrawnOperation operation) => outcomes[operation.Position];

    private string Shown(IEnumerable<DrawnOperation> history) => string.Join(
        ", ",
        history.Select(operation => $"{operation.Position} {operation.Wire} {(Outcome(operation) is { } outcome ? $"{outcome.Result}{(outcome.MayHaveArrived ? ", may have arrived" : "")}" : "Accepted")}"));
}
