namespace Coveo.Push;

/// <summary>The one name that the library's traces and metrics have: give it to OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class PushTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string Name = "Coveo.Push";
}
