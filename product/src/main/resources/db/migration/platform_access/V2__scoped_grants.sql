-- Roles held for one part of the organisation only. A table of its own, because a node of the version before
-- reads role_grant and would take a scoped role for one that is held everywhere.

create table platform_access.scoped_grant (
    person     bigint      not null references platform_access.account (person) on delete cascade,
    role       text        not null,
    scope      text        not null,
    granted_by bigint,
    granted_at timestamptz not null,
    reason     text        not null default '',
    primary key (person, role, scope),
    constraint a_scope_is_the_number_of_a_record check (scope ~ '^[A-Z]+-[1-9][0-9]{0,17}$'),
    constraint users_and_administrators_have_no_scope check (role not in ('USER', 'ADMINISTRATOR'))
);

create index scoped_grant_by_scope on platform_access.scoped_grant (scope);

create or replace view platform_access.account_with_roles as
select a.*,
       array(select g.role from platform_access.role_grant g where g.person = a.person) as roles,
       array(select g.role || ' ' || g.scope from platform_access.scoped_grant g where g.person = a.person) as scoped_roles
  from platform_access.account a;
