package io.mainstay.people.persistence;

import io.mainstay.people.PeoplePermission;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Prose;

/// The lists of the directory: what they show and by what they can be asked.
public final class DirectoryLists {

    public static final ListDeclaration PEOPLE =
            ListDeclaration.named("people.person")
                    .from("people.person person")
                    .join("people.published_unit unit", "unit.id = person.unit")
                    .join("people.published_site site", "site.id = person.site")
                    .join("people.published_supplier supplier", "supplier.id = person.supplier")
                    .id("person.id")
                    .prose(new Prose("person.name", "''", "'simple'::regconfig", "person.active"))
                    .field(Field.text("name", "person.name").notNull().indexed())
                    .field(Field.ref("number", "PER", "person.id").notNull().indexed())
                    .field(Field.text("email", "person.email"))
                    .field(Field.text("phone", "person.phones[1]"))
                    .field(Field.reference("unit", "person.unit", "unit.name"))
                    .field(Field.reference("site", "person.site", "site.name"))
                    .field(Field.reference("supplier", "person.supplier", "supplier.name"))
                    .field(Field.flag("customer", "person.customer").notNull())
                    .field(Field.flag("active", "person.active").notNull())
                    .field(
                            Field.text("source", "person.source")
                                    .onlyFor(PeoplePermission.SEE_ORGANISATION))
                    .field(
                            Field.text("external", "person.external")
                                    .onlyFor(PeoplePermission.SEE_ORGANISATION))
                    .sortedBy("name")
                    .visibleBy(PersonVisibility.PERSON);

    public static final ListDeclaration TEAMS =
            ListDeclaration.named("people.team")
                    .from("people.team team")
                    .join("people.published_supplier supplier", "supplier.id = team.supplier")
                    .join("people.published_person lead", "lead.id = team.lead")
                    .id("team.id")
                    .field(Field.text("name", "team.name").notNull().indexed())
                    .field(Field.ref("number", "TEAM", "team.id").notNull().indexed())
                    .field(Field.number("line", "team.line").notNull())
                    .field(Field.person("lead", "team.lead", "lead.name"))
                    .field(Field.reference("supplier", "team.supplier", "supplier.name"))
                    .field(Field.flag("active", "team.active").notNull())
                    .sortedBy("name")
                    .visibleBy(OrganisationVisibility.TEAM);

    public static final ListDeclaration UNITS =
            ListDeclaration.named("people.unit")
                    .from("people.unit unit")
                    .join("people.published_unit above", "above.id = unit.parent")
                    .id("unit.id")
                    .field(Field.text("name", "unit.name").notNull())
                    .field(Field.ref("number", "UNIT", "unit.id").notNull().indexed())
                    .field(Field.reference("parent", "unit.parent", "above.name"))
                    .field(Field.text("costCentre", "unit.cost_centre"))
                    .field(Field.flag("openToMembers", "unit.open_to_members").notNull())
                    .field(Field.flag("active", "unit.active").notNull())
                    .sortedBy("name")
                    .visibleBy(OrganisationVisibility.UNIT);

    public static final ListDeclaration SITES =
            ListDeclaration.named("people.site")
                    .from("people.site site")
                    .id("site.id")
                    .field(Field.text("name", "site.name").notNull())
                    .field(Field.ref("number", "SITE", "site.id").notNull().indexed())
                    .field(Field.text("address", "site.address"))
                    .field(Field.text("zone", "site.zone").notNull())
                    .field(Field.flag("active", "site.active").notNull())
                    .sortedBy("name")
                    .visibleBy(OrganisationVisibility.SITE);

    public static final ListDeclaration SUPPLIERS =
            ListDeclaration.named("people.supplier")
                    .from("people.supplier supplier")
                    .id("supplier.id")
                    .field(Field.text("name", "supplier.name").notNull())
                    .field(Field.ref("number", "SUP", "supplier.id").notNull().indexed())
                    .field(Field.text("email", "supplier.email"))
                    .field(Field.text("phone", "supplier.phone"))
                    .field(Field.text("website", "supplier.website"))
                    .field(Field.flag("active", "supplier.active").notNull())
                    .sortedBy("name")
                    .visibleBy(OrganisationVisibility.SUPPLIER);

    private DirectoryLists() {}
}
