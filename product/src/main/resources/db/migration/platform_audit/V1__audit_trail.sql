create sequence platform_audit.entry_position;

create table platform_audit.entry (
    position     bigint      not null default nextval('platform_audit.entry_position') primary key,
    xid          xid8        not null default pg_current_xact_id(),
    ref          text        not null,
    actor        bigint,
    channel      text        not null,
    action       text        not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    digests      jsonb       not null,
    digest       bytea       not null,

    constraint entry_names_a_record check (ref ~ '^[A-Z]{2,6}-[1-9][0-9]*$'),
    constraint entry_digest_is_a_sha256 check (length(digest) = 32)
);

comment on table platform_audit.entry is
    'One act on one record. Holds no personal value, only salted digests of them, so that it can stand for ever.';
comment on column platform_audit.entry.xid is
    'The writing transaction. Positions commit out of order; below pg_snapshot_xmin the order (xid, position) is final.';

create unique index entry_in_sealing_order on platform_audit.entry (xid, position);
create index entry_by_record on platform_audit.entry (ref, occurred_at desc, position desc);
create index entry_by_actor on platform_audit.entry (actor, position desc);

-- No foreign key: an entry never goes away, and the check would lock and so rewrite each new entry.
create table platform_audit.value (
    entry  bigint primary key,
    fields jsonb not null
);

comment on table platform_audit.value is
    'The values before and after, by field, with the salt of their digest. What must be forgotten is erased here; the chain still verifies.';

create table platform_audit.seal (
    number        bigint      not null primary key,
    first_xid     xid8        not null,
    first         bigint      not null,
    last_xid      xid8        not null,
    last          bigint      not null,
    count         integer     not null,
    entries       bytea       not null,
    hash          bytea       not null,
    previous_hash bytea       not null,
    sealed_at     timestamptz not null,

    constraint seal_counts_from_one check (number >= 1),
    constraint seal_covers_something check (count >= 1),
    constraint seal_lists_each_entry check (length(entries) = count * 16),
    constraint seal_follows_one_seal unique (previous_hash)
);

comment on column platform_audit.seal.entries is
    'Per entry its position and the first eight bytes of its digest, so that verification names the entry that is wrong.';

create function platform_audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on platform_audit.entry
    for each statement execute function platform_audit.refuse_change();
create trigger append_only before update or delete or truncate on platform_audit.seal
    for each statement execute function platform_audit.refuse_change();
