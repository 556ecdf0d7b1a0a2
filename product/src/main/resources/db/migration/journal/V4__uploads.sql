create table journal.upload (
    id          uuid        primary key,
    person      bigint      not null constraint upload_person_exists references people.person,
    name        text        not null constraint upload_has_a_name check (name <> ''),
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null constraint upload_content_is_a_digest check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at timestamptz not null
);
comment on table journal.upload is
    'Files that somebody put into a text which they have not sent yet. Sent with a text that names them they become attachments under the same id; what nobody sends is removed by a job.';
create index upload_by_person on journal.upload (person);
create index upload_by_time on journal.upload (uploaded_at);
create index upload_by_content on journal.upload (sha256);
