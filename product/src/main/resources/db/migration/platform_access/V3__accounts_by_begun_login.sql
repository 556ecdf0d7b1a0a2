-- Finds accounts whose login begins so, beside those who sign in meanwhile; whatever an interrupted run left is made again.
drop index concurrently if exists platform_access.account_by_begun_login;
create index concurrently account_by_begun_login on platform_access.account (lower(login) collate "C");
