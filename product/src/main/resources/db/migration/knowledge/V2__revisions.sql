-- What a published article is to say instead, while its readers go on reading what is published. Beside it in the same row, so that
-- one version covers both.
alter table knowledge.article
    add column revision              text,
    add column revised_title         text,
    add column revised_body          text,
    add column revised_kind          text,
    add column revised_language      text,
    add column revised_audience      text,
    add column revised_audience_team bigint,
    add column revised_audience_unit bigint,
    add column revision_reason       text;
comment on column knowledge.article.revision is 'How far the revision is; nothing while there is none. Only of what is published.';

alter table knowledge.article add constraint revision_stage_is_known
    check (revision in ('DRAFT', 'IN_REVIEW')) not valid;
alter table knowledge.article add constraint revision_is_of_what_is_published
    check (revision is null or state = 'PUBLISHED') not valid;
alter table knowledge.article add constraint revision_says_something
    check ((revision is null) = (revised_title is null) and (revision is null) = (revised_body is null)
           and (revision is null) = (revised_kind is null) and (revision is null) = (revised_language is null)) not valid;
alter table knowledge.article add constraint revision_is_for_a_known_audience
    check (revised_audience in ('EVERYBODY', 'STAFF', 'TEAM', 'UNIT')) not valid;
alter table knowledge.article add constraint revision_is_for_a_team_that_is_there
    foreign key (revised_audience_team) references people.team not valid;
alter table knowledge.article add constraint revision_is_for_a_unit_that_is_there
    foreign key (revised_audience_unit) references people.unit not valid;
