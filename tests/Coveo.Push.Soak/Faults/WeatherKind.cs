namespace Coveo.Push.Soak.Faults;

/// <summary>How much goes wrong for some seconds.</summary>
internal enum WeatherKind
{
    /// <summary>Nothing.</summary>
    Calm,

    /// <summary>About every thirtieth call meets something.</summary>
    Breeze,

    /// <summary>About every sixth call.</summary>
    Storm,

    /// <summary>The service throttles.</summary>
    Throttling,

    /// <summary>The service is down.</summary>
    Outage,
}
