-- Whoever sees everything that is not restricted sees a few restricted incidents besides, by name.
create index incident_restricted_by_caller on incident.incident (caller) where restricted;
create index incident_restricted_by_logger on incident.incident (logged_by) where restricted;
create index incident_restricted_by_assignee on incident.incident (assignee) where restricted;
