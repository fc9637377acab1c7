namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>A clock that only the test moves.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private DateTimeOffset _now = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public long NowMilliseconds => _now.ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
