-- Whoever was named by somebody else may see the record; whoever watches by themself sees what they see anyway.
-- Nobody wrote down so far who named whom, so those there are stay named. A node of the version before adds
-- watchers without saying: such ones get no sight.
alter table journal.watcher add column named boolean not null default true;
alter table journal.watcher alter column named set default false;

drop index journal.watcher_by_person;
create index watcher_named_by_person on journal.watcher (person, record) where named;

create or replace view journal.published_watcher as
    select record, person, named from journal.watcher;
