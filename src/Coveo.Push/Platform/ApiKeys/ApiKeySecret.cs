using System.Diagnostics;

namespace Coveo.Push.Platform;

/// <summary>
/// The value of an API key: what authenticates calls. It shows in no text, no debugger and no serializer; only <see cref="Reveal"/> gives
/// it. The service tells it once, so store it where secrets belong, at once.
/// </summary>
[DebuggerDisplay("***")]
public sealed class ApiKeySecret
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Wraps a value, for tests.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ApiKeySecret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The value itself.</summary>
    /// <returns>What <see cref="CoveoPushOptions.ApiKey"/> takes.</returns>
    public string Reveal() => _value;

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
