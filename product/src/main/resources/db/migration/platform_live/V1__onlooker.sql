-- Who has the page of a record open at this moment. Each row lives some seconds and is written anew while its page stays open;
-- a crash of the server may empty the table, and the open pages fill it again.
create unlogged table platform_live.onlooker (
    line         text        primary key,
    record       text        not null,
    person       bigint      not null,
    name         text        not null,
    until        timestamptz not null,
    typing_until timestamptz not null default '-infinity'
);
comment on column platform_live.onlooker.line is 'One open page: its connection to a node.';
create index onlooker_by_record on platform_live.onlooker (record);
create index onlooker_by_end on platform_live.onlooker (until);
