-- What nobody has, in the order in which it is taken. Made without holding up anybody who writes; whatever an interrupted
-- run left is made again.
drop index concurrently if exists incident.incident_waiting;
create index concurrently incident_waiting on incident.incident (team, priority, opened_at, id) where open and assignee is null;
