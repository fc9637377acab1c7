namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What every batch that was uploaded keeps to.</summary>
internal static class BatchRules
{
    public static IEnumerable<string> Faults(StoredContainer container, FaultSchedule schedule)
    {
        var batch = container.Content!;
        if (batch.Bytes > schedule.MaxBytes)
        {
            yield return $"batch {container.Number} has {batch.Bytes} bytes";
        }

        if (batch.Operations.Count == 0 || batch.Operations.Count > schedule.MaxItems)
        {
            yield return $"batch {container.Number} has {batch.Operations.Count} items";
        }

        foreach (var twice in batch.Operations.GroupBy(operation => operation.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return $"batch {container.Number} holds '{twice.Key}' twice";
        }

        // Which of the two counts is not documented.
        foreach (var deletion in batch.Operations.Where(operation => operation.DeletesChildren))
        {
            if (batch.Operations.Any(other => other.Version is not null && deletion.Concerns(other.Id)))
            {
                yield return $"batch {container.Number} deletes the children of '{deletion.Id}' and adds one";
            }
        }
    }
}
