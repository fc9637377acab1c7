namespace Coveo.Push.Emulator.Store;

internal static partial class DatabaseSchema
{
    // An identity has a row as soon as something refers to it; pushed says whether it was ever pushed itself. Its provider need not
    // exist: an alias may lead anywhere. Each of its two facets, members and aliases, is ordered on its own.
    private const string Identities =
        """
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

        """;
}
