namespace Coveo.Push.Emulator.Store;

internal static class DatabaseSchema
{
    /// <summary>Raised whenever <see cref="Create"/> changes; a data file of another version is refused instead of misread.</summary>
    public const int Version = 1;

    // Comparison is BINARY throughout: documentId and names are case-sensitive in the service.
    // An item that was deleted stays as a row with deleted = 1: its ordering ID still refuses older operations.
    // The words of an item are in items_search only, under the same row ID.
    // Items with the same permissions share one row in permission_models; items without any have no share in their index either.
    public const string Create =
        """
        create table settings (name text primary key, value integer not null) without rowid;

        create table sources (
            id text primary key,
            name text not null unique,
            source_type text not null,
            visibility text not null,
            push_enabled integer not null,
            stream_enabled integer not null,
            created_at integer not null,
            floor integer not null
        );

        create table activities (
            id integer primary key,
            source_id text not null references sources (id) on delete cascade,
            operation text not null,
            started_at integer not null,
            ended_at integer
        );
        create index activities_by_source on activities (source_id);

        create table permission_models (
            id integer primary key,
            hash blob not null unique,
            json text not null
        );

        create table items (
            id integer primary key,
            source_id text not null references sources (id),
            document_id text not null,
            ordering_id integer not null,
            sequence integer not null,
            deleted integer not null,
            title text,
            file_extension text,
            parent_id text,
            permission_id integer references permission_models (id),
            metadata text,
            size integer not null,
            indexed_at integer not null,
            unique (source_id, document_id)
        );
        create index items_by_permission on items (permission_id, source_id) where permission_id is not null;

        create virtual table items_search using fts5 (
            title, metadata, body, tokenize='unicode61 remove_diacritics 2');

        create table pending_deletions (
            id integer primary key,
            source_id text not null references sources (id) on delete cascade,
            ordering_id integer not null,
            request_id text not null,
            due_at integer not null
        );
        create index pending_deletions_by_due on pending_deletions (due_at);

        create table log (
            id integer primary key,
            logged_at integer not null,
            source_id text not null,
            document_id text not null,
            operation text not null,
            task text not null,
            result text not null,
            request_id text not null,
            ordering_id integer,
            error_code text,
            error_message text
        );
        create index log_by_document on log (document_id);
        """;
}
