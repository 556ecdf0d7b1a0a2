-- The lists of units, sites and suppliers in the order of their names, as those of people and teams have it. Made without holding
-- up anybody who writes; whatever an interrupted run left is made again.
drop index concurrently if exists people.unit_by_name;
create index concurrently unit_by_name on people.unit (name, id);
drop index concurrently if exists people.site_by_name;
create index concurrently site_by_name on people.site (name, id);
drop index concurrently if exists people.supplier_by_name;
create index concurrently supplier_by_name on people.supplier (name, id);
