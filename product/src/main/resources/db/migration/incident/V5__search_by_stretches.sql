-- The newest records that have a word are found by word and stretch of ids together. Made beside the old index, and without
-- holding up anybody who writes; whatever an interrupted run left is made again.
drop index concurrently if exists incident.incident_words_by_stretch;
create index concurrently incident_words_by_stretch on incident.incident using gin ((array[(id >> 12)::integer]), words);
drop index concurrently if exists incident.incident_words;
