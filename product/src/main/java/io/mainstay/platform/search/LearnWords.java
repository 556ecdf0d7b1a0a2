package io.mainstay.platform.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.ListRegister;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Lists.Told;
import io.mainstay.platform.search.KnownWords.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Learns the words that this organisation uses: of new records soon, of all anew every week, so
/// that words go which no record has any more. A turn reads so many records and no more; the next
/// reads on.
@Component
class LearnWords implements RecurringJob {

    static final int MOST_WORDS = 200_000;

    private static final int PORTION = 1_000;
    private static final int MOST_PORTIONS = 200;
    private static final Duration ANEW = Duration.ofDays(7);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final ListRegister register;
    private final Lists lists;
    private final KnownWords known;
    private final Clock clock;

    LearnWords(ListRegister register, Lists lists, KnownWords known, Clock clock) {
        this.register = register;
        this.lists = lists;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search-learn-words";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        var read = register.all().stream().filter(list -> list.prose().isPresent()).toList();
        known.forgetListsBut(read.stream().map(ListDeclaration::name).toList());
        read.forEach(this::readOn);
    }

    private void readOn(ListDeclaration list) {
        var reading = begun(list.name());
        var told = lists.told(list, reading.readTo(), PORTION);
        for (int portion = 0; portion < MOST_PORTIONS && !told.isEmpty(); portion++) {
            reading = new Reading(reading.pass(), reading.begun(), told.getLast().id());
            known.learn(list.name(), words(told.stream()), reading);
            told = lists.told(list, reading.readTo(), PORTION);
            if (told.isEmpty()) {
                known.forgetBefore(list.name(), reading.pass());
            }
        }
        known.keepAtMost(list.name(), MOST_WORDS);
    }

    /// Where the last turn ended; from the beginning once a week.
    private Reading begun(String list) {
        var now = clock.instant();
        var last = known.reading(list).orElseGet(() -> new Reading(1, now, 0));
        return last.begun().isAfter(now.minus(ANEW)) ? last : new Reading(last.pass() + 1, now, 0);
    }

    private static Map<String, Long> words(Stream<Told> told) {
        return told.flatMap(one -> words(one.text()))
                .collect(groupingBy(word -> word, TreeMap::new, counting()));
    }

    private static Stream<String> words(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .collect(toSet())
                .stream();
    }
}
