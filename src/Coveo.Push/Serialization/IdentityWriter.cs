namespace Coveo.Push.Serialization;

/// <summary>Writes security identities as the Push API takes them (docs.coveo.com/en/142).</summary>
internal static class IdentityWriter
{
    /// <summary>An identity with its members, <c>members</c> of a batch.</summary>
    /// <returns>How many bytes, from the beginning, name the identity.</returns>
    public static int WriteDefinition(JsonBuffer json, SecurityIdentity identity)
    {
        var nameLength = WriteName(json, identity.Identity);
        json.WriteRaw(",\"members\":"u8);
        WriteAll(json, (IReadOnlyList<Identity?>)identity.Members, withProvider: false);
        WriteGranted(json, identity.Granted);
        json.WriteRaw((byte)'}');
        return nameLength;
    }

    /// <summary>An identity with its aliases, <c>mappings</c> of a batch.</summary>
    /// <returns>How many bytes, from the beginning, name the identity.</returns>
    public static int WriteAlias(JsonBuffer json, SecurityIdentityAlias alias)
    {
        var nameLength = WriteName(json, alias.Identity);
        json.WriteRaw(",\"mappings\":"u8);
        WriteAll(json, alias.Aliases, withProvider: true);
        WriteGranted(json, alias.Granted);
        json.WriteRaw((byte)'}');
        return nameLength;
    }

    /// <summary>An identity to disable, <c>deleted</c> of a batch.</summary>
    /// <returns>How many bytes, from the beginning, name the identity.</returns>
    public static int WriteDisabling(JsonBuffer json, Identity identity)
    {
        var nameLength = WriteName(json, identity);
        json.WriteRaw((byte)'}');
        return nameLength;
    }

    public static void WriteAdditionalInfo(JsonBuffer json, Identity identity)
    {
        if (identity.AdditionalInfo.Count == 0)
        {
            return;
        }

        json.WriteEncodedName("\"additionalInfo\":"u8);
        json.WriteRaw((byte)'{');
        foreach (var (key, value) in identity.AdditionalInfo)
        {
            json.WriteName(key);
            json.WriteText(value);
        }

        json.WriteRaw((byte)'}');
    }

    private static int WriteName(JsonBuffer json, Identity identity)
    {
        var start = json.Length;
        json.WriteRaw("{\"identity\":"u8);
        Write(json, identity, withProvider: false);
        return json.Length - start;
    }

    private static void WriteGranted(JsonBuffer json, GrantedIdentities granted)
    {
        // Said even where there are none: what is left out is taken away too, but nobody reads it.
        json.WriteRaw(",\"wellKnowns\":"u8);
        WriteAll(json, granted, withProvider: false);
    }

    private static void WriteAll(JsonBuffer json, IReadOnlyList<Identity?> identities, bool withProvider)
    {
        json.WriteRaw((byte)'[');
        for (var i = 0; i < identities.Count; i++)
        {
            // Only the list of members can hold one: it is the caller's, and need not have been checked.
            var identity = identities[i] ?? throw new InvalidOperationException(FormattableString.Invariant($"Member {i + 1} is null; leave it out."));
            json.WriteSeparator();
            Write(json, identity, withProvider);
        }

        json.WriteRaw((byte)']');
    }

    private static void Write(JsonBuffer json, Identity identity, bool withProvider)
    {
        json.WriteRaw("{\"name\":"u8);
        json.WriteText(identity.Name);
        json.WriteRaw(",\"type\":"u8);
        json.WriteText(identity.Type.PushName());
        WriteAdditionalInfo(json, identity);
        if (withProvider && identity.Provider is { } provider)
        {
            json.WriteRaw(",\"provider\":"u8);
            json.WriteText(provider);
        }

        json.WriteRaw((byte)'}');
    }
}
