alter table platform_list.view add column fields text not null default '';
alter table platform_list.view add column team bigint;

comment on column platform_list.view.fields is 'The columns, divided by commas; empty for the reader''s usual ones.';
comment on column platform_list.view.team is 'The team that sees it as well. The people module owns teams.';

create index view_of_team on platform_list.view (team, list) where team is not null;
