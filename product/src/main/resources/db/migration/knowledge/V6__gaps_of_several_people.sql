-- What only one person searched for may tell of that person, so words are shown once a second one searched for them. To tell
-- the second from the first there is a mark until then, made with a key that only the memory of the running product has.
alter table knowledge.gap
    add column several    boolean not null default false,
    add column asked_by   text,
    add column asked_with uuid;
alter table knowledge.gap add constraint gap_mark_is_whole check ((asked_by is null) = (asked_with is null)) not valid;
alter table knowledge.gap add constraint gap_of_several_has_no_mark check (not several or asked_by is null) not valid;
comment on column knowledge.gap.several is 'Whether two people at least searched for it; nobody is shown what only one did.';
comment on column knowledge.gap.asked_by is 'A mark of the only one who searched for it, which leads to nobody; none once there are several.';
comment on column knowledge.gap.asked_with is 'Which key made the mark; a mark of another key is compared with nothing.';
