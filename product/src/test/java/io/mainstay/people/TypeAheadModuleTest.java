package io.mainstay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Role;
import io.mainstay.kernel.Standing;
import io.mainstay.people.application.PersonService;
import io.mainstay.people.domain.PersonDetails;
import io.mainstay.platform.access.Accounts;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.web.pick.Pick;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.testing.ModuleTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What the picker of people offers, and what it takes.
@ModuleTest
class TypeAheadModuleTest {

    @Autowired Pickers pickers;
    @Autowired People people;
    @Autowired PersonService persons;
    @Autowired Accounts accounts;
    @Autowired List<RecurringJob> jobs;

    private PersonId wilhelmina;

    @BeforeEach
    void knowsSomebody() {
        wilhelmina =
                asSystem(() ->
                        people.find("Wilhelmina Querfeld", 1).stream()
                                .map(PersonSummary::id)
                                .findFirst()
                                .orElseGet(this::written));
    }

    private PersonId written() {
        var id = persons.create(PersonDetails.named("Wilhelmina Querfeld")).id();
        accounts.create("wq-night", id);
        return id;
    }

    /// Whatever is pasted becomes part of a query.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab \u0301",
                "\u02b9a",
                "\u0149",
                "a'b",
                "a & | !",
                "wilh\u0301elmina",
                "\u202e ab",
                "::* ab",
                "\\ ab"
            })
    void takesAnythingForAName(String typed) {
        assertThat(asSystem(() -> people.find(typed, 5))).isNotNull();
        assertThat(asSystem(() -> people.offered(typed, 5))).isNotNull();
    }

    @Test
    void offersWhoIsSpeltAlikeOnceTheirNameIsLearnt() {
        learn();

        assertThat(offered("wilhelmina qerfeld")).contains(wilhelmina.toString());
        assertThat(offered("wilhlemina")).contains(wilhelmina.toString());
    }

    @Test
    void takesNobodyForAnotherWhoIsOnlySpeltAlike() {
        learn();

        assertThat(asSystem(() -> pickers.meant("person", "caller", "wilhelmina querf")))
                .isEqualTo(wilhelmina.toString());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        asSystem(() -> pickers.meant("person", "caller", "wilhelmina qerfeld")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> asSystem(() -> people.meant("caller", "wilhelmina qerfeld")));
    }

    @Test
    void findsByLogin() {
        assertThat(offered("wq-n")).containsExactly(wilhelmina.toString());
        assertThat(offered("WQ-NIGHT")).containsExactly(wilhelmina.toString());
    }

    @Test
    void offersNobodyWhomTheReaderMayNotSee() {
        learn();
        var user =
                new Actor(
                        Optional.of(new PersonId(999_999)),
                        "user",
                        Set.of(Role.USER),
                        Standing.NONE,
                        Channel.PAGE,
                        false);

        for (var typed : List.of("wilhelmina", "wilhlemina", "wq-night", "querf")) {
            assertThat(Actors.as(user, () -> pickers.offered("person", typed, 12))).isEmpty();
        }
    }

    private List<String> offered(String typed) {
        return asSystem(() -> pickers.offered("person", typed, 12)).stream().map(Pick::id).toList();
    }

    private void learn() {
        asSystem(() -> {
            jobs.stream()
                    .filter(job -> job.name().equals("search-learn-words"))
                    .forEach(RecurringJob::run);
            return true;
        });
    }

    private static <T> T asSystem(Supplier<T> work) {
        return Actors.as(Actor.system(Channel.PAGE), work::get);
    }
}
