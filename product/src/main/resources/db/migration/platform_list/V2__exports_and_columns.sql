create sequence platform_list.export_number;

comment on sequence platform_list.export_number is
    'Numbers the exports of lists, EXP-1 and on. Who took what away stands in the audit trail.';

create table platform_list.chosen_columns (
    person bigint not null,
    list   text   not null,
    fields text   not null,

    primary key (person, list),
    constraint chosen_columns_are_some check (length(fields) between 1 and 4000)
);

comment on table platform_list.chosen_columns is
    'The columns in which somebody reads a list, divided by commas. The person''s id is the people module''s.';
