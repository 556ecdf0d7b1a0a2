-- The lists of units, sites and suppliers in the order of their names, as those of people and teams have it.
create index unit_by_name on people.unit (name, id);
create index site_by_name on people.site (name, id);
create index supplier_by_name on people.supplier (name, id);
