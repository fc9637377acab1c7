namespace UnitTesting.Tests.Doubles;

/// <summary>A clock that a test moves: fifteen minutes pass at once. <c>FakeTimeProvider</c> of Microsoft.Extensions.TimeProvider.Testing is another.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private DateTimeOffset _now = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
