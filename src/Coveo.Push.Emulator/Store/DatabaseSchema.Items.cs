namespace Coveo.Push.Emulator.Store;

internal static partial class DatabaseSchema
{
    // An item that was deleted stays as a row with deleted = 1: its ordering ID still refuses older operations.
    // The full-text index keeps no text: what an item shows is in items, under the same row ID.
    // What was pushed as HTML is kept in items_html, cut, to be shown as it was meant to look.
    // Its metadata stays as it was pushed; fields is what the mapping stage made of it, unmapped the keys that got into no field.
    // Items with the same permissions share one row in permission_models; items without any have no share in their index either.
    private const string Items =
        """
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
            fields text,
            unmapped text,
            size integer not null,
            indexed_at integer not null,
            body text,
            unique (source_id, document_id)
        );
        create index items_by_source on items (source_id, id, size) where deleted = 0;
        create index items_by_permission on items (permission_id, source_id) where permission_id is not null;

        create table items_html (
            item_id integer primary key references items (id) on delete cascade,
            html blob not null
        );

        create virtual table items_search using fts5 (
            title, metadata, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');

        """;

    // What waits for a stage is one row that each stage changes, and one with its content that none does.
    private const string Waiting =
        """
        create table waiting_operations (
            id integer primary key autoincrement,
            kind integer not null,
            owner_id text not null,
            target_id text not null,
            operation text not null,
            ordering_id integer not null,
            sequence integer not null,
            request_id text not null,
            received_at integer not null,
            due_at integer not null,
            stage integer not null,
            by_reference integer not null,
            providers text,
            applies_at integer not null,
            outcome_task text,
            outcome_result text,
            problem_code text,
            problem_message text,
            fields blob,
            unmapped blob,
            mapped_title text
        );
        create index waiting_operations_by_due on waiting_operations (due_at, id);

        create table waiting_items (
            id integer primary key references waiting_operations (id) on delete cascade,
            title text not null,
            file_extension text,
            parent_id text,
            permissions text,
            metadata text not null,
            metadata_text text not null,
            body blob,
            html blob,
            size integer not null,
            has_body integer not null
        );

        create table waiting_json (
            id integer primary key references waiting_operations (id) on delete cascade,
            json blob not null
        );

        """;
}
