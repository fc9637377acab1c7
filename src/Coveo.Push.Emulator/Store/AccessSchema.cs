namespace Coveo.Push.Emulator.Store;

/// <summary>The tables of access; <see cref="DatabaseSchema.Version"/> counts their changes, too.</summary>
internal static class AccessSchema
{
    // Of an API key there is the SHA-256 of its value only. Lists are arrays of JSON; privileges are four texts each, one after the other.
    public const string Create =
        """
        create table api_keys (
            id text primary key,
            hash text not null unique,
            display_name text,
            description text,
            enabled integer not null,
            created_at integer not null,
            expires_at integer,
            lifetime_duration text,
            rotation_enabled integer not null,
            allowed_ips text not null,
            denied_ips text not null,
            privileges text not null
        );
        """;
}
