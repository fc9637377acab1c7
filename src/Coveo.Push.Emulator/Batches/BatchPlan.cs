using System.Text.Json;
using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Batches;

/// <summary>How a batch file is worked through. It is read once before anything is applied: of a malformed file, nothing is.</summary>
/// <param name="Passes">The sections that are taken in each reading of the file.</param>
/// <param name="Problem">What is wrong with the file as a whole.</param>
internal sealed record BatchPlan(IReadOnlyList<IReadOnlyCollection<BatchSection>> Passes, LogProblem? Problem)
{
    public static BatchPlan Read(Stream file, BatchFormat format)
    {
        try
        {
            var order = SectionsOf(file, format);
            var isOnePass = !format.IsInOrder || order.SequenceEqual(order.Order());
            return new BatchPlan(isOnePass ? [order] : order.Order().Select(section => new[] { section }).ToList(), Problem: null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new BatchPlan([], new LogProblem(LogCode.InvalidJson, exception.Message));
        }
    }

    private static List<BatchSection> SectionsOf(Stream file, BatchFormat format)
    {
        var order = new List<BatchSection>();
        using var reader = new BatchFileReader(file, format);
        while (reader.Next() is { } entry)
        {
            if (order.Count == 0 || order[^1] != entry.Section)
            {
                order.Add(entry.Section);
            }
        }

        return order;
    }
}
