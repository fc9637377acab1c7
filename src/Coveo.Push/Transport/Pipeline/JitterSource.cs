namespace Coveo.Push.Transport;

/// <summary>Draws the jitter of waits. Its values decide nothing but who waits a little longer.</summary>
internal static class JitterSource
{
    /// <summary>A source that is safe to use from many threads; the same seed gives the same values.</summary>
    public static Func<double> Create(int? seed = null)
    {
        // A seed of its own for each client: crawlers that start together must not wait alike.
        var random = new Random(seed ?? Guid.NewGuid().GetHashCode());
        return () =>
        {
            lock (random)
            {
                return random.NextDouble();
            }
        };
    }
}
