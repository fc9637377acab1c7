namespace Coveo.Push.Emulator.Store;

internal static class DatabaseSchema
{
    /// <summary>Raised whenever <see cref="Create"/> changes; a data file of another version is refused instead of misread.</summary>
    public const int Version = 5;

    // What an activity is about may be gone: that it was deleted is one.
    // Comparison is BINARY throughout: documentId and names are case-sensitive in the service.
    // An item that was deleted stays as a row with deleted = 1: its ordering ID still refuses older operations.
    // The full-text index keeps no text: what an item shows is in items, under the same row ID.
    // What was pushed as HTML is kept in items_html, cut, to be shown as it was meant to look.
    // Its metadata stays as it was pushed; fields is what the mapping stage made of it, unmapped the keys that got into no field.
    // Items with the same permissions share one row in permission_models; items without any have no share in their index either.
    // An identity has a row as soon as something refers to it; pushed says whether it was ever pushed itself. Its provider need not
    // exist: an alias may lead anywhere. Each of its two facets, members and aliases, is ordered on its own.
    // A trail is one operation on one item, on its way through the stages of the pipeline; each stage leaves a line in log.
    // A stream that was closed stays for a while, without its files, to say so to whoever closes it again.
    // What waits for a stage is one row that each stage changes, and one with its content that none does.
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

        create table source_settings (
            source_id text primary key references sources (id) on delete cascade,
            modified_at integer not null,
            model text not null,
            permission_behavior text not null,
            permissions text
        ) without rowid;

        create table activities (
            id integer primary key,
            resource_type text not null,
            resource_id text not null,
            resource_name text,
            operation text not null,
            started_at integer not null,
            ended_at integer
        );
        create index activities_by_resource on activities (resource_id);

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

        create table pending_deletions (
            id integer primary key,
            source_id text not null references sources (id) on delete cascade,
            ordering_id integer not null,
            request_id text not null,
            due_at integer not null
        );
        create index pending_deletions_by_due on pending_deletions (due_at);

        create table streams (
            id text primary key,
            source_id text not null references sources (id) on delete cascade,
            opened_at integer not null,
            closed_at integer
        );
        create index streams_by_source on streams (source_id);

        create table stream_files (
            id integer primary key,
            stream_id text not null references streams (id) on delete cascade,
            file_id text not null
        );
        create index stream_files_by_stream on stream_files (stream_id);

        create table providers (
            id text primary key,
            name text not null,
            display_name text not null,
            type text not null,
            case_sensitive integer not null,
            node_required integer not null,
            created_at integer not null,
            floor integer not null
        );
        insert into providers values
            ('Email Security Provider', 'Email Security Provider', 'Email Security Provider', 'EMAIL', 0, 0, 0, -9223372036854775808);

        create table provider_cascades (
            provider_id text not null references providers (id) on delete cascade,
            position integer not null,
            cascade_key text not null,
            target_id text not null,
            target_name text,
            target_type text,
            primary key (provider_id, position)
        ) without rowid;

        create table provider_references (
            id integer primary key,
            provider_id text not null references providers (id) on delete cascade,
            type text not null,
            reference_id text not null,
            unique (provider_id, type, reference_id)
        );
        create index provider_references_by_reference on provider_references (type, reference_id);

        create table identities (
            id integer primary key,
            provider_id text not null,
            match_name text not null,
            type text not null,
            info text not null,
            name text not null,
            pushed integer not null,
            disabled integer not null,
            members_ordering integer,
            members_sequence integer,
            members_result text,
            members_error text,
            aliases_ordering integer,
            aliases_sequence integer,
            aliases_result text,
            aliases_error text,
            updated_at integer,
            unique (provider_id, match_name, type, info)
        );

        create table identity_members (
            group_id integer not null references identities (id) on delete cascade,
            member_id integer not null references identities (id) on delete cascade,
            primary key (group_id, member_id)
        ) without rowid;
        create index identity_members_by_member on identity_members (member_id);

        create table identity_granted (
            identity_id integer not null references identities (id) on delete cascade,
            group_id integer not null references identities (id) on delete cascade,
            primary key (identity_id, group_id)
        ) without rowid;
        create index identity_granted_by_group on identity_granted (group_id);

        create table identity_aliases (
            identity_id integer not null references identities (id) on delete cascade,
            target_id integer not null references identities (id) on delete cascade,
            usable integer not null,
            primary key (identity_id, target_id)
        ) without rowid;
        create index identity_aliases_by_target on identity_aliases (target_id);

        create table pending_disables (
            id integer primary key,
            provider_id text not null references providers (id) on delete cascade,
            ordering_id integer not null,
            request_id text not null,
            due_at integer not null
        );
        create index pending_disables_by_due on pending_disables (due_at);

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

        create table log_trails (
            id integer primary key,
            source_id text not null,
            resource_id text not null,
            document_id text not null,
            operation text not null,
            request_id text not null,
            ordering_id integer
        );
        create index log_trails_by_document on log_trails (document_id);

        create table log (
            id integer primary key,
            trail_id integer not null,
            logged_at integer not null,
            task text not null,
            result text not null,
            error_code text,
            error_message text
        );
        create index log_by_trail on log (trail_id);
        """;
}
