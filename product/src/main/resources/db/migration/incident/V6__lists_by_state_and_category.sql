-- What is in progress, and what is open of one category, in the order of the list: else a page reads thousands of rows that
-- are neither. Made without holding up anybody who writes; whatever an interrupted run left is made again.
drop index concurrently if exists incident.incident_by_state;
create index concurrently incident_by_state on incident.incident (state, priority, opened_at desc, id desc);
drop index concurrently if exists incident.incident_open_by_category;
create index concurrently incident_open_by_category on incident.incident (category, priority, opened_at desc, id desc) where open;
