-- Whoever sees everything that is not restricted sees a few restricted incidents besides, by name.
create index incident_restricted_by_caller on incident.incident (caller) where restricted;
create index incident_restricted_by_logger on incident.incident (logged_by) where restricted;
create index incident_restricted_by_assignee on incident.incident (assignee) where restricted;

-- Views are counted from the index alone, which must then know what is restricted.
drop index incident.incident_open_by_priority;
drop index incident.incident_by_opened;
drop index incident.incident_resolved_waiting;
create index incident_open_by_priority on incident.incident (priority, opened_at desc, id desc) include (restricted) where open;
create index incident_by_opened on incident.incident (opened_at desc, id desc) include (restricted);
create index incident_resolved_waiting on incident.incident (resolved_at) include (restricted) where state = 'RESOLVED';
