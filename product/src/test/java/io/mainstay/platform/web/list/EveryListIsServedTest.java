package io.mainstay.platform.web.list;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.platform.list.ContributedLists;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListPlans;
import io.mainstay.platform.list.StandardView;
import io.mainstay.testing.ModuleTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every standard view of every list that a module contributes has an index that serves it, for
/// each kind of reader. A new list is here as soon as it has a page.
@ModuleTest
class EveryListIsServedTest {

    private static final PersonId SOMEBODY = new PersonId(1);

    @Autowired List<ListLook> looks;
    @Autowired List<ContributedLists> lists;
    @Autowired DataSource database;

    @Test
    void byAnIndexForEverybody() {
        var plans = new ListPlans(database, Clock.systemUTC());
        var unserved = new ArrayList<String>();
        for (var look : looks) {
            for (var reader : readers().toList()) {
                for (var view : Actors.as(reader, look::offered)) {
                    Actors.as(reader, () -> plans.unserved(look.list(), view))
                            .forEach(found -> unserved.add(said(look, view, reader) + found));
                }
            }
        }
        assertThat(unserved).isEmpty();
    }

    @Test
    void andNoListIsLeftOut() {
        var contributed =
                lists.stream()
                        .flatMap(some -> some.lists().stream())
                        .map(ListDeclaration::name)
                        .collect(toSet());

        assertThat(looks.stream().map(look -> look.list().name()).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(contributed);
        assertThat(looks).allSatisfy(look -> assertThat(look.views()).isNotEmpty());
    }

    private static String said(ListLook look, StandardView view, Actor reader) {
        return "%s, %s, as %s: ".formatted(look.list().name(), view.key(), reader.name());
    }

    private static Stream<Actor> readers() {
        var inTeams = new Standing(Set.of(1L, 2L), Optional.of(1L), Set.of(1L), Optional.empty());
        var atSupplier = new Standing(Set.of(1L), Optional.empty(), Set.of(), Optional.of(1L));
        return Stream.of(
                reader("administrator", Standing.NONE, Role.ADMINISTRATOR),
                reader("analyst", inTeams, Role.SERVICE_DESK_ANALYST),
                reader("specialist", inTeams, Role.SPECIALIST),
                reader("supplier", atSupplier, Role.SPECIALIST),
                reader("user", inTeams, Role.USER));
    }

    private static Actor reader(String name, Standing standing, Role role) {
        return new Actor(Optional.of(SOMEBODY), name, Set.of(role), standing, Channel.PAGE, false);
    }
}
