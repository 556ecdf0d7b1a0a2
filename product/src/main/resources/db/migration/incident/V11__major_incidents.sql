-- Incidents that so many suffer from that one person leads and everybody is kept informed on a cadence.

create table incident.major (
    incident          bigint      not null constraint major_is_of_one_incident primary key
                                  constraint major_incident_exists references incident.incident,
    state             text        not null,
    declared_at       timestamptz not null,
    declared_by       bigint      constraint major_declared_by_somebody references people.person,
    reason            text,
    rule_priority     smallint,
    counted_contacts  integer,
    counted_children  integer,
    counted_from      timestamptz,
    counted_until     timestamptz,
    manager           bigint      constraint major_manager_exists references people.person,
    communications    bigint      constraint major_communications_exist references people.person,
    technical_lead    bigint      constraint major_technical_lead_exists references people.person,
    updates           integer     not null default 0,
    first_update_at   timestamptz,
    last_update_at    timestamptz,
    next_update       timestamptz,
    stood_down_at     timestamptz,
    stood_down_by     bigint      constraint major_stood_down_by_somebody references people.person,
    stand_down_reason text,
    reviewed_at       timestamptz,
    reviewed_by       bigint      constraint major_reviewed_by_somebody references people.person,
    happened          text,
    went_well         text,
    to_change         text,
    reminded_of       timestamptz,
    escalated_of      timestamptz,
    version           bigint      not null default 0,

    constraint major_state_is_known
        check (state in ('RUNNING', 'STOOD_DOWN', 'REVIEWED')),
    constraint major_says_by_whom_and_why_or_what_was_counted
        check ((declared_by is not null and reason is not null)
               or (declared_by is null and (rule_priority is not null or counted_from is not null))),
    constraint major_counts_both_or_neither
        check ((counted_contacts is null) = (counted_from is null) and (counted_children is null) = (counted_from is null)
               and (counted_from is null) = (counted_until is null)),
    constraint major_ran_out_exactly_when_it_says_why
        check ((state = 'RUNNING') = (stood_down_at is null) and (stood_down_at is null) = (stand_down_reason is null)),
    constraint major_is_reviewed_exactly_when_it_says_what_happened
        check ((state = 'REVIEWED') = (reviewed_at is not null) and (reviewed_at is null) = (happened is null)),
    constraint major_runs_with_a_next_update
        check ((state = 'RUNNING') = (next_update is not null)),
    constraint major_updates_have_a_first_and_a_last
        check ((updates = 0) = (first_update_at is null) and (updates = 0) = (last_update_at is null))
);
comment on table incident.major is
    'One row per incident that was declared major: why, who leads it, when the next update is due, and what was learnt.';
comment on column incident.major.declared_by is 'Null when a rule declared it; then it says what the rule saw.';
comment on column incident.major.reminded_of is 'The due update of which its manager was reminded.';
comment on column incident.major.escalated_of is 'The due update of which the incident managers were told.';
create index major_running on incident.major (next_update) where state = 'RUNNING';
create index major_not_reviewed on incident.major (incident) where state <> 'REVIEWED';

create table incident.major_update (
    entry     bigint      not null constraint major_update_is_one_entry primary key,
    incident  bigint      not null constraint major_update_is_of_a_major references incident.major,
    audience  text        not null constraint major_update_audience_is_known check (audience in ('STAFF', 'USERS')),
    at        timestamptz not null,
    by_person bigint      constraint major_update_by_somebody references people.person
);
comment on table incident.major_update is
    'Which entries of the conversation were updates to those concerned. What they say stands in the entry.';
create index major_update_of_major on incident.major_update (incident, at desc);

create table incident.major_setting (
    only_row        boolean   not null constraint major_setting_is_one_row primary key default true check (only_row),
    priority        smallint  constraint major_setting_priority_exists check (priority between 1 and 9),
    contacts        integer   constraint major_setting_counts_several check (contacts between 2 and 10000),
    minutes         integer   not null default 15 constraint major_setting_counts_for_a_day_at_most check (minutes between 1 and 1440),
    together        boolean   not null default false,
    cadence         integer[] not null default '{30,60,120}',
    escalate_after  integer   not null default 15 constraint major_setting_escalates_within_a_day check (escalate_after between 0 and 1440),
    review_required boolean   not null default true,
    version         bigint    not null default 0
);
comment on table incident.major_setting is 'When incidents are declared major by themselves, and how often those concerned hear of them.';
comment on column incident.major_setting.cadence is 'Minutes between updates from priority 1 on; the last holds for all that follow.';
insert into incident.major_setting default values;

-- Published: which incidents were declared major.
create view incident.published_major as
    select incident, state, declared_at, first_update_at, last_update_at, updates, next_update, stood_down_at, reviewed_at
      from incident.major;
