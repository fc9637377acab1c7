namespace Coveo.Push;

/// <summary>One way to write a value in configuration.</summary>
/// <param name="Read">Reads the text; says whether it could.</param>
/// <param name="Fix">What to write instead, for the message.</param>
/// <param name="Shown">The text without what could be a secret in it.</param>
internal sealed record ConfigurationFormat<T>(Func<string, (bool IsRead, T Value)> Read, Func<string> Fix, Func<string, string> Shown)
{
    public ConfigurationFormat(Func<string, (bool IsRead, T Value)> read, Func<string> fix)
        : this(read, fix, text => text)
    {
    }
}
