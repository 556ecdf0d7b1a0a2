-- Whoever has a task sees its record, so each look at a list asks which records those are. Made without holding up anybody who
-- writes; whatever an interrupted run left is made again.
drop index concurrently if exists task.task_by_assignee_and_record;
create index concurrently task_by_assignee_and_record on task.task (assignee, record) where assignee is not null;
drop index concurrently if exists task.task_by_team_and_record;
create index concurrently task_by_team_and_record on task.task (team, record) where team is not null;
