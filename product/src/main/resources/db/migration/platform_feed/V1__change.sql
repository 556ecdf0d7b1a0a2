-- Numbers are drawn before the commit, so a later position may become visible first. A follower
-- therefore reads in the order (xid, position) and never past the oldest transaction still open.
create table platform_feed.change (
    position bigint      not null generated always as identity,
    xid      xid8        not null default pg_current_xact_id(),
    ref      text        not null,
    at       timestamptz not null,

    constraint change_is_read_in_the_order_of_transactions
        primary key (xid, position),
    constraint change_names_a_record
        check (ref ~ '^[A-Z]{2,6}-[1-9][0-9]*$')
);

comment on table platform_feed.change is
    'Which records have changed, one row a change. Followed by every node, kept for a day.';
