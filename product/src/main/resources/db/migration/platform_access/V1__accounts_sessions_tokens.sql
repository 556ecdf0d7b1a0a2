-- What people sign in with, what they may, and how they are known between two requests.
-- Secrets of sessions and tokens are never stored: only the SHA-256 of 256 random bits, as the key.

create table platform_access.account (
    id                   bigint generated always as identity primary key,
    login                text        not null,
    person               bigint      not null constraint a_person_has_at_most_one_account unique,
    password_hash        text        not null constraint passwords_are_hashed_with_argon2id check (password_hash like '{argon2id}$argon2id$%'),
    password_changed_at  timestamptz not null,
    must_change_password boolean     not null default true,
    disabled             boolean     not null default false,
    role_reason          text        not null default '',
    created_at           timestamptz not null,
    version              bigint      not null default 0,
    constraint a_login_is_one_word_of_at_most_100_characters check (login ~ '^[^[:space:]]{1,100}$')
);

create unique index a_login_differs_in_more_than_case on platform_access.account (lower(login));

create table platform_access.role_grant (
    person     bigint      not null references platform_access.account (person) on delete cascade,
    role       text        not null,
    granted_by bigint,
    granted_at timestamptz not null,
    reason     text        not null default '',
    primary key (person, role)
);

create index role_grant_by_role on platform_access.role_grant (role);

create view platform_access.account_with_roles as
select a.*,
       array(select g.role from platform_access.role_grant g where g.person = a.person) as roles
  from platform_access.account a;

create table platform_access.session (
    key       bytea primary key constraint a_session_key_is_a_sha256 check (octet_length(key) = 32),
    id        bigint      not null generated always as identity unique,
    account   bigint      not null references platform_access.account on delete cascade,
    csrf      text        not null,
    client    text        not null,
    created   timestamptz not null,
    last_seen timestamptz not null,
    expires   timestamptz not null,
    constraint a_session_ends_after_it_begins check (expires > created)
);

create index session_by_account on platform_access.session (account);
create index session_by_expiry on platform_access.session (expires);

create table platform_access.token (
    key       bytea primary key constraint a_token_key_is_a_sha256 check (octet_length(key) = 32),
    id        bigint      not null generated always as identity unique,
    account   bigint      not null references platform_access.account on delete cascade,
    name      text        not null,
    may_write boolean     not null,
    created   timestamptz not null,
    expires   timestamptz not null,
    last_used timestamptz,
    constraint a_token_has_a_name_of_at_most_100_characters check (length(name) between 1 and 100),
    constraint a_token_ends_within_a_year check (expires > created and expires <= created + interval '366 days')
);

create index token_by_account on platform_access.token (account);

-- Rate limits by the generic cell rate algorithm: `free_at` is when the bucket would be empty again.
create table platform_access.attempt (
    bucket  text primary key,
    free_at timestamptz not null
);

create index attempt_by_time on platform_access.attempt (free_at);
