-- Which form of a call was taken and what became of it, so that one that is sent twice is taken once.
create table servicedesk.sent_form (
    person      bigint      not null references people.person,
    mark        uuid        not null,
    content     text        not null,
    interaction bigint      references servicedesk.interaction,
    sent_at     timestamptz not null,

    constraint sent_form_is_taken_once primary key (person, mark)
);
comment on table servicedesk.sent_form is
    'A form of a call that was taken, by the mark of its page; forgotten when the same person sends one a day later.';
comment on column servicedesk.sent_form.content is
    'A digest of what was sent, to tell a form that came twice from one that was changed and sent again.';
