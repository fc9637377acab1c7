namespace Coveo.Push.Emulator.Store;

/// <summary>The tables of a data file, each group in a file of its own.</summary>
/// <remarks>Comparison is BINARY throughout: <c>documentId</c> and names are case-sensitive in the service.</remarks>
internal static partial class DatabaseSchema
{
    /// <summary>Raised whenever <see cref="Create"/> changes; a data file of another version is refused instead of misread.</summary>
    public const int Version = 5;

    public const string Create = Sources + Items + Streams + Identities + Waiting + Log;

    // What an activity is about may be gone: that it was deleted is one.
    private const string Sources =
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

        """;

    // A stream that was closed stays for a while, without its files, to say so to whoever closes it again.
    private const string Streams =
        """
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

        """;

    // A trail is one operation on one item, on its way through the stages of the pipeline; each stage leaves a line in log.
    private const string Log =
        """
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
