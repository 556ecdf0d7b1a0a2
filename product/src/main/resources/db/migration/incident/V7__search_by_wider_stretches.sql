-- A search asks for few long stretches of ids instead of many short ones. Made beside the old index, and without holding up
-- anybody who writes; whatever an interrupted run left is made again.
drop index concurrently if exists incident.incident_words_by_stretches;
create index concurrently incident_words_by_stretches on incident.incident using gin (
    (array[((id >> 12) * 8 + 0)::integer, ((id >> 14) * 8 + 1)::integer, ((id >> 16) * 8 + 2)::integer,
           ((id >> 18) * 8 + 3)::integer, ((id >> 20) * 8 + 4)::integer]), words);
drop index concurrently if exists incident.incident_words_by_stretch;
