namespace Coveo.Push;

/// <summary>What a user agent's suffix must be to travel in its header.</summary>
internal static class UserAgentRule
{
    /// <summary>Whether a suffix can stand in the header: products and comments, and no line break.</summary>
    public static bool CanStand(string suffix)
    {
        using var probe = new HttpRequestMessage();
        return suffix.Length > 0 && !suffix.Any(char.IsControl) && probe.Headers.UserAgent.TryParseAdd(suffix);
    }

    /// <summary>The suffix for a message: a line break in it would look like another line of the log.</summary>
    public static string Shown(string suffix) => new([.. suffix.Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
}
