-- Roles are held for a unit or a site: one index per standard sort for those who see incidents that way.

create index incident_open_by_unit on incident.incident (unit, priority, opened_at desc, id desc) where open;
create index incident_open_by_site on incident.incident (site, priority, opened_at desc, id desc) where open;
create index incident_by_site on incident.incident (site, opened_at desc, id desc);
