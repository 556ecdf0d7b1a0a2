-- Finds whose name begins so, whose words begin so, and of whom something is a part. Made without holding up anybody who writes;
-- whatever an interrupted run left is made again.
drop index concurrently if exists people.person_by_begun_name;
create index concurrently person_by_begun_name on people.person (people.folded(name) collate "C", id) where active;
drop index concurrently if exists people.person_by_words;
create index concurrently person_by_words on people.person using gin (people.words(search)) where active;
drop index concurrently if exists people.person_by_part;
create index concurrently person_by_part on people.person using gin (people.unsigned(search) public.gin_trgm_ops) where active;
drop index concurrently if exists people.person_by_search;
