-- Each opening of a form keeps its own draft: what one of two tabs sends is not what the other one holds. As before, the
-- rows themselves refuse whoever is not their person.
create table platform_draft.opening (
    person  bigint      not null,
    key     text        not null constraint opening_key_names_a_form check (key ~ '^[A-Za-z0-9][A-Za-z0-9/.-]{0,99}$'),
    page    text        not null constraint opening_page_is_a_mark check (page ~ '^[A-Za-z0-9-]{0,40}$'),
    fields  jsonb,
    kept_at timestamptz not null,

    constraint opening_is_kept_once_per_person primary key (person, key, page)
);
comment on table platform_draft.opening is
    'What one person typed into one opening of a form. Without fields it was sent or discarded there, and that opening writes no more.';

create index opening_by_age on platform_draft.opening (kept_at);

insert into platform_draft.opening select person, key, page, fields, kept_at from platform_draft.draft;
drop table platform_draft.draft;

alter table platform_draft.opening enable row level security;

create policy opening_is_its_persons_own on platform_draft.opening
    using (person = nullif(current_setting('mainstay.person', true), '')::bigint);

create or replace function platform_draft.forget_before(moment timestamptz) returns bigint
    language sql security definer set search_path = '' as $$
    with forgotten as (delete from platform_draft.opening where kept_at < moment returning 1)
    select count(*) from forgotten
$$;
