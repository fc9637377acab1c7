namespace Coveo.Push.Platform;

/// <summary>A secured source with what belongs to it, as it is after its setup.</summary>
public sealed record SecuredSource
{
    /// <summary>The source's ID.</summary>
    public required string SourceId { get; init; }

    /// <summary>The ID of its security identity provider.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Whether the source was made by this call.</summary>
    public bool IsSourceCreated { get; init; }

    /// <summary>Whether the provider was made by this call.</summary>
    public bool IsProviderCreated { get; init; }

    /// <summary>What became of the fields; <see langword="null"/> where none were asked for.</summary>
    public FieldReport? Fields { get; init; }

    /// <summary>The API key that was made by this call, with its value, which nobody can read later; <see langword="null"/> where none was.</summary>
    public CreatedApiKey? ApiKey { get; init; }

    /// <summary>Shows the IDs, and no secret.</summary>
    /// <returns>A line of text.</returns>
    public override string ToString() =>
        $"source {SourceId}{(IsSourceCreated ? " (new)" : "")}, security identity provider {ProviderId}{(IsProviderCreated ? " (new)" : "")}";
}
