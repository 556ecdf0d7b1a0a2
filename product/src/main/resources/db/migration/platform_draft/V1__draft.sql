-- What somebody has typed into a form and not sent yet. All access is by person and form, so the rows themselves
-- refuse whoever is not their person: the application says who asks in the setting mainstay.person.
create table platform_draft.draft (
    person  bigint      not null,
    key     text        not null constraint draft_key_names_a_form check (key ~ '^[A-Za-z0-9][A-Za-z0-9/.-]{0,99}$'),
    page    text        not null constraint draft_page_is_a_mark check (page ~ '^[A-Za-z0-9-]{0,40}$'),
    fields  jsonb,
    kept_at timestamptz not null,

    constraint draft_is_kept_once_per_person_and_form primary key (person, key)
);
comment on table platform_draft.draft is
    'One unsent form of one person. Without fields it was sent or discarded by that opening of the page, which may write it no more.';

create index draft_by_age on platform_draft.draft (kept_at);

alter table platform_draft.draft enable row level security;

create policy draft_is_its_persons_own on platform_draft.draft
    using (person = nullif(current_setting('mainstay.person', true), '')::bigint);

-- The job that forgets old drafts reads none of them.
create function platform_draft.forget_before(moment timestamptz) returns bigint
    language sql security definer set search_path = '' as $$
    with forgotten as (delete from platform_draft.draft where kept_at < moment returning 1)
    select count(*) from forgotten
$$;
