package io.mainstay.bulletin.persistence;

import static io.mainstay.bulletin.domain.BulletinPermission.SEE_ALL;
import static io.mainstay.bulletin.domain.BulletinPermission.SEE_PUBLISHED;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Who sees which bulletins. Whoever is addressed sees what was published; a supplier's people only
/// what names their supplier. The desk sees all that was published, since people ask it. Drafts are
/// seen by whoever began them and by those who publish; whoever reads everything sees everything.
/// The public sees what is marked as public, once the status page is open.
///
/// Conditions speak of the table alias `b`.
public enum BulletinVisibility implements Visibility {
    BULLETINS {
        @Override
        public List<Branch> branches(Actor actor) {
            if (actor.standing().supplier().isPresent()) {
                return ADDRESSED.branches(actor);
            }
            if (actor.holds(SEE_ALL)) {
                return List.of(Branch.everything());
            }
            var branches = new ArrayList<Branch>();
            branches.add(
                    new Branch("author", "b.author = :v_author", Map.of("v_author", me(actor))));
            if (actor.holdsSomewhere(SEE_PUBLISHED)) {
                branches.add(new Branch("published", PUBLISHED, Map.of()));
            } else {
                branches.addAll(ADDRESSED.branches(actor));
            }
            return branches;
        }

        @Override
        public List<Branch> branchesOfAnybody() {
            return List.of(
                    new Branch(
                            "open",
                            "b.open and "
                                    + PUBLISHED
                                    + " and exists (select from bulletin.setting where setting.open)",
                            Map.of()));
        }
    },
    /// Whom a bulletin is for, whatever else somebody sees by their roles.
    ADDRESSED {
        @Override
        public List<Branch> branches(Actor actor) {
            return actor.standing()
                    .supplier()
                    .map(supplier -> List.of(forSupplier(supplier)))
                    .orElseGet(() -> ofTheHouse(actor));
        }
    };

    private static final String PUBLISHED = "b.published_at is not null";

    private static List<Branch> ofTheHouse(Actor actor) {
        var branches = new ArrayList<Branch>();
        branches.add(new Branch("for_house", PUBLISHED + " and b.for_house", Map.of()));
        branches.add(forSite(me(actor)));
        actor.standing().unit().ifPresent(unit -> branches.add(forUnit(unit)));
        return branches;
    }

    private static long me(Actor actor) {
        return actor.person().map(PersonId::value).orElseThrow();
    }

    private static Branch forSupplier(long supplier) {
        return new Branch(
                "for_supplier",
                PUBLISHED
                        + " and b.id in (select bulletin from bulletin.audience where supplier = :v_supplier)",
                Map.of("v_supplier", supplier));
    }

    /// Where the person works.
    private static Branch forSite(long person) {
        return new Branch(
                "for_site",
                PUBLISHED
                        + """
                         and b.id in (
                            select said.bulletin from people.published_person p
                              join bulletin.audience said on said.site = p.site
                             where p.id = :v_person and p.active and p.supplier is null)\
                        """,
                Map.of("v_person", person));
    }

    /// The own unit and all that it is a part of.
    private static Branch forUnit(long unit) {
        return new Branch(
                "for_unit",
                PUBLISHED
                        + """
                         and b.id in (
                            with recursive above (id, parent) as (
                                select id, parent from people.published_unit where id = :v_unit
                                union select u.id, u.parent from people.published_unit u join above on above.parent = u.id)
                            select said.bulletin from bulletin.audience said join above on above.id = said.unit)\
                        """,
                Map.of("v_unit", unit));
    }
}
