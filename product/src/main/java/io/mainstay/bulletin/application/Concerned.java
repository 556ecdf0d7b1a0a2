package io.mainstay.bulletin.application;

import static io.mainstay.bulletin.persistence.BulletinVisibility.ADDRESSED;
import static io.mainstay.bulletin.persistence.BulletinVisibility.BULLETINS;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.StandingSource;
import io.mainstay.platform.access.Visible;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which current bulletins concern other people: who calls may have no account, and be told by
/// somebody who belongs elsewhere.
@Component
class Concerned {

    /// Shorter words say little.
    private static final int SHORTEST = 4;

    private final BulletinRepository bulletins;
    private final StandingSource standings;
    private final Clock clock;

    Concerned(BulletinRepository bulletins, StandingSource standings, Clock clock) {
        this.bulletins = bulletins;
        this.standings = standings;
        this.clock = clock;
    }

    /// What shares most words first.
    Stream<Bulletin> about(Set<PersonId> people, String words) {
        var asked = words(words);
        var addressed = addressed(people);
        return bulletins.current(Visible.now(BULLETINS)).stream()
                .filter(bulletin -> people.isEmpty() || addressed.contains(bulletin.number()))
                .filter(bulletin ->
                        shared(bulletin, asked) > 0 || !people.isEmpty() && isFelt(bulletin))
                .sorted(
                        Comparator.comparingInt((Bulletin bulletin) -> shared(bulletin, asked))
                                .reversed());
    }

    private Set<BulletinNumber> addressed(Set<PersonId> people) {
        var numbers = new HashSet<BulletinNumber>();
        for (var person : people) {
            bulletins.current(Visible.to(reader(person), ADDRESSED)).stream()
                    .map(Bulletin::number)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /// Somebody where they stand, with no role.
    private Actor reader(PersonId person) {
        return new Actor(
                Optional.of(person), "", Set.of(), standings.of(person), Channel.PAGE, true);
    }

    /// It keeps people from their work by now.
    private boolean isFelt(Bulletin bulletin) {
        return bulletin.wording().kind() != Kind.NEWS && !isAhead(bulletin);
    }

    boolean isAhead(Bulletin bulletin) {
        return bulletin.isAhead(clock.instant());
    }

    private static int shared(Bulletin bulletin, Set<String> asked) {
        var said = words(bulletin.wording().title() + " " + bulletin.wording().text());
        said.retainAll(asked);
        return said.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
