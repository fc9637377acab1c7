namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Batches that are on their way at the same time have nothing to do with each other, whichever arrives first.</summary>
internal static class FlightRules
{
    public static IEnumerable<string> Faults(IReadOnlyList<StoredContainer> containers)
    {
        var flights = containers.Where(container => container.Content is not null).ToList();
        var lastOf = new Dictionary<string, StoredContainer>(StringComparer.Ordinal);
        foreach (var flight in flights.OrderBy(container => container.Flight.Begin))
        {
            foreach (var operation in flight.Content!.Operations)
            {
                if (lastOf.TryGetValue(operation.Id, out var last) && last.Flight.End > flight.Flight.Begin)
                {
                    yield return $"batches {last.Number} and {flight.Number} were on their way at the same time, both with '{operation.Id}'";
                }

                lastOf[operation.Id] = flight;
            }
        }

        foreach (var flight in flights)
        {
            foreach (var deletion in flight.Content!.Operations.Where(operation => operation.DeletesChildren))
            {
                foreach (var other in flights.Where(other => other != flight && other.Flight.Begin < flight.Flight.End && flight.Flight.Begin < other.Flight.End))
                {
                    if (other.Content!.Operations.Any(operation => deletion.Concerns(operation.Id)))
                    {
                        yield return $"batch {flight.Number} was deleting the children of '{deletion.Id}' while batch {other.Number} was on its way with one";
                    }
                }
            }
        }
    }
}
