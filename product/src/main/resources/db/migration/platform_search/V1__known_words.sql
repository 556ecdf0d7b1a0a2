-- The words that stand in the records of each list, to find what somebody means who misspells one. Learnt by a job, and told
-- only to whoever sees a record in which the word stands.
create extension if not exists pg_trgm with schema public;

create table platform_search.word (
    list    text    not null,
    word    text    not null constraint word_is_of_usual_length check (length(word) between 3 and 40),
    records bigint  not null constraint word_stands_somewhere check (records > 0),
    pass    integer not null,

    constraint word_is_known_once_in_each_list primary key (list, word)
);
comment on column platform_search.word.pass is 'The last reading of the whole list in which it was met: what no record has any more is forgotten with the next.';
create index word_by_spelling on platform_search.word using gin (word public.gin_trgm_ops);
create index word_by_frequency on platform_search.word (list, records desc, word);

create table platform_search.reading (
    list     text        primary key,
    pass     integer     not null,
    begun_at timestamptz not null,
    read_to  bigint      not null
);
comment on table platform_search.reading is 'How far the words of a list have been learnt, in the order of its records.';
