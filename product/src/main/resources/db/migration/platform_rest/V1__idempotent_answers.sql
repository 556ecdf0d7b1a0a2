create table platform_rest.idempotent_answer (
    actor         bigint      not null,
    key           text        not null,
    request_hash  bytea       not null,
    status        smallint    not null,
    headers       text        not null,
    body          bytea       not null,
    answered_at   timestamptz not null,

    constraint idempotent_answer_is_kept_once_per_actor_and_key primary key (actor, key),
    constraint idempotent_answer_is_of_a_success check (status between 200 and 299)
);

create index idempotent_answer_by_age on platform_rest.idempotent_answer (answered_at);

comment on table platform_rest.idempotent_answer is
    'What the API answered to a request with an Idempotency-Key, written in the transaction of the work itself and kept for a day.';
