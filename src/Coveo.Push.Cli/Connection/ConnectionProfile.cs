namespace Coveo.Push.Cli.Connection;

/// <summary>Where to push, or a part of it, as text that nobody has checked yet.</summary>
internal sealed record ConnectionProfile
{
    public string? OrganizationId { get; init; }

    public string? ApiKey { get; init; }

    public string? Region { get; init; }

    public string? Environment { get; init; }

    public string? Endpoint { get; init; }

    public string? Source { get; init; }

    /// <summary>This, with what another place says instead.</summary>
    /// <param name="other">The other place; what it does not say stays.</param>
    public ConnectionProfile With(ConnectionProfile other) => new()
    {
        OrganizationId = other.OrganizationId ?? OrganizationId,
        ApiKey = other.ApiKey ?? ApiKey,
        Region = other.Region ?? Region,
        Environment = other.Environment ?? Environment,
        Endpoint = other.Endpoint ?? Endpoint,
        Source = other.Source ?? Source,
    };

    // The key never appears where somebody prints a profile.
    public override string ToString() => $"{OrganizationId ?? "?"} ({Endpoint ?? Region ?? "us"})";
}
