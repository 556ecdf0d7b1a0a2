-- What is published for one team alone, which PostgreSQL 15 otherwise looks for in the whole table. Made without holding up anybody who
-- writes; whatever an interrupted run left is made again.
drop index concurrently if exists knowledge.article_for_team;
create index concurrently article_for_team on knowledge.article (audience_team) where state = 'PUBLISHED' and audience = 'TEAM';
