create table platform_bulk.bulk (
    id         bigint      generated always as identity primary key,
    list       text        not null,
    filter     text,
    action     text,
    input      jsonb       not null default '{}',
    undoes     bigint      constraint bulk_undoes_another references platform_bulk.bulk,
    person     bigint      not null,
    created_at timestamptz not null,
    job        bigint,

    constraint bulk_knows_its_action_once_started check (job is null or action is not null)
);

comment on table platform_bulk.bulk is
    'Many records that somebody wants to change alike. The person''s id is the people module''s.';
comment on column platform_bulk.bulk.filter is 'What found the records, frozen when it was asked; null when they were picked.';

create unique index bulk_is_taken_back_once on platform_bulk.bulk (undoes) where undoes is not null;

create table platform_bulk.item (
    bulk   bigint not null references platform_bulk.bulk on delete cascade,
    record bigint not null,
    state  text   not null default 'PICKED',
    reason jsonb,
    before jsonb  not null default '{}',
    after  jsonb  not null default '{}',

    primary key (bulk, record),
    constraint item_state_is_known check (state in ('PICKED', 'CHANGED', 'UNCHANGED', 'PARTLY', 'REFUSED')),
    constraint item_says_why_it_was_refused check ((state in ('REFUSED', 'PARTLY')) = (reason is not null))
);

comment on table platform_bulk.item is
    'What became of one record in a bulk change. The state is set in the transaction that changes the record.';
