-- What solved incidents teach: which category and which team their words speak for. Made by a job from the incidents themselves, at
-- any time anew; so no backup holds it.

-- The words of a text as the search index has them, in the order of the text.
create function incident.words_of(language regconfig, words text, most integer) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(lexeme order by place), '{}')
              from (select lexeme, positions[1] as place
                      from unnest(to_tsvector(language, words))
                     where length(lexeme) between 2 and 40
                     order by place
                     limit most) first);

create table incident.lesson (
    incident bigint not null constraint lesson_is_of_one_incident primary key
                             constraint lesson_incident_exists references incident.incident,
    version  bigint not null,
    category bigint,
    team     bigint,
    words    text[] not null,

    constraint lesson_teaches_something check (category is not null or team is not null)
);
comment on table incident.lesson is
    'What one solved incident taught, as it was counted: so it can be taken back when the incident changes, is reopened or becomes restricted.';
comment on column incident.lesson.version is 'The version of the incident that was counted.';

create table incident.lesson_count (
    subject   text    collate "C" not null,
    word      text    collate "C" not null,
    answer    bigint  not null,
    incidents integer not null,

    constraint lesson_count_is_of_one_word primary key (subject, word, answer),
    constraint lesson_count_subject_is_known check (subject in ('ANY', 'CATEGORY', 'TEAM'))
);
comment on table incident.lesson_count is
    'In how many lessons a word stands (ANY), and in how many of those that ended in a category or with a team. The empty word stands in every lesson; # counts the words of all of them.';
create index lesson_count_of_none on incident.lesson_count (word) where incidents <= 0;

create table incident.learning (
    only_row boolean     not null constraint learning_is_one_row primary key default true check (only_row),
    below    bigint,
    xid      xid8        not null,
    position bigint      not null,
    read_at  timestamptz not null
);
comment on table incident.learning is
    'How far the job has come: all incidents from `below` on are looked at, and the change feed is read up to (xid, position).';
comment on column incident.learning.below is 'Null once every incident, or as many as are learnt from, were looked at.';
