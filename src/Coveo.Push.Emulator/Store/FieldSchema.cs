namespace Coveo.Push.Emulator.Store;

/// <summary>The part of the <see cref="DatabaseSchema"/> that decides which metadata gets into the index.</summary>
internal static class FieldSchema
{
    // System fields are not here: every organization has the same.
    public const string Create =
        """
        create table fields (
            name text primary key,
            type text not null,
            description text,
            label text,
            date_format text,
            separator text not null,
            traits integer not null,
            project_ids text
        ) without rowid;

        create table source_mappings (
            source_id text primary key references sources (id) on delete cascade,
            json blob not null
        ) without rowid;
        """;
}
