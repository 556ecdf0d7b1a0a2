-- What another system counted and promised; kept beside our own figures, asked for by the same list.
alter table incident.incident
    add column source_reassignments integer,
    add column source_reopens       integer,
    add column made_sla             boolean;

comment on column incident.incident.made_sla is 'Whether the agreed time was kept, by the word of the system that the incident comes from.';

create table incident.source (
    source       text   not null,
    external     text   collate "C" not null,
    incident     bigint not null constraint source_incident_exists references incident.incident,
    last         json   not null,
    version      bigint not null,
    created_by   bigint not null,
    continued_by bigint not null,

    constraint source_is_brought_in_once primary key (source, external),
    constraint source_incident_has_one unique (incident)
);
comment on table incident.source is
    'Where an incident that was brought in comes from. Makes imports safe to repeat: what is told here already is not told again.';
comment on column incident.source.last is 'The last update that was taken in, and how the incident stood after it.';
comment on column incident.source.version is 'The version of the incident as the import left it: a higher one says that somebody changed it here since.';
comment on column incident.source.created_by is 'The job that brought it in; jobs have their own room, so no foreign key.';

-- Rows of a file while an import works on them. After a crash of the database they are gone, and the job reads the file again.
create unlogged table incident.staged_row (
    job      bigint not null,
    external text   collate "C" not null,
    place    bigint not null,
    row      bigint not null,
    told     text   not null,

    constraint staged_row_stands_once primary key (job, external, place, row)
);
