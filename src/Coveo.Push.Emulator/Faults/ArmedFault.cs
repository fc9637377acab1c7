namespace Coveo.Push.Emulator.Faults;

/// <summary>A fault with what it remembers: how many calls it has seen and met. Its script calls it from one request at a time.</summary>
internal sealed class ArmedFault(EmulatorFault definition, string id)
{
    private readonly FaultRoute _route = FaultRoute.Parse(definition.Route);
#pragma warning disable CA5394 // Repeatable is what it has to be.
    private readonly Random _random = new(definition.Seed);
    private int _seen;

    public string Id => id;

    public EmulatorFault Definition => definition;

    public int Hits { get; private set; }

    /// <summary>Gets how many calls it will still be applied to; <see langword="null"/> when there is no end.</summary>
    public int? Remaining => definition.Times - Hits;

    public bool TakeHit(FaultCall call)
    {
        if (!call.CanMeet(definition.Kind) || !_route.Includes(call.Method, call.Paths) || Remaining == 0)
        {
            return false;
        }

        if (_seen < definition.After)
        {
            _seen++;
            return false;
        }

        // Drawn for every call, so that the n-th call always meets the n-th draw.
        if (_random.NextDouble() >= definition.Probability)
        {
            return false;
        }

        Hits++;
        return true;
    }
#pragma warning restore CA5394
}
