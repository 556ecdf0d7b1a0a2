create table platform_list.view (
    id          bigint      generated always as identity primary key,
    list        text        not null,
    owner       bigint      not null,
    name        text        not null,
    filter      text        not null,
    sort        text        not null,

    constraint view_has_a_name check (length(name) between 1 and 80),
    constraint view_has_a_filter_that_can_be_parsed check (length(filter) <= 4000),
    constraint view_has_a_short_sort check (length(sort) <= 200)
);

create unique index view_is_named_once_per_owner_and_list on platform_list.view (owner, list, lower(name));

comment on table platform_list.view is
    'A list as somebody wants to see it again. The owner is a person''s id; other modules own people.';
