package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.text;
import static java.util.stream.Collectors.toSet;

import io.mainstay.platform.draft.Draft;
import io.mainstay.platform.draft.Drafts;
import io.mainstay.servicedesk.web.CallPage.Unsent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calls that somebody began and did not send yet. The next caller does not wait for that: another
/// call is begun beside them, each in a place of its own.
@Component
class UnsentCalls {

    private static final String FIRST = "call";
    private static final String OTHERS = "call/another-";
    private static final int MOST = 12;
    private static final int LONGEST = 60;

    private final Drafts drafts;

    UnsentCalls(Drafts drafts) {
        this.drafts = drafts;
    }

    /// @param place as an address names it, such as `3`
    static String draft(@Nullable String place) {
        return text(place).matches("[0-9]{1,3}") ? OTHERS + place : FIRST;
    }

    /// A place in which nothing is kept.
    String free() {
        var taken = kept().map(Draft::key).collect(toSet());
        return IntStream.rangeClosed(2, MOST + 1)
                .mapToObj(Integer::toString)
                .filter(place -> !taken.contains(draft(place)))
                .findFirst()
                .orElseThrow();
    }

    List<Unsent> besides(String draft) {
        return kept().filter(one -> !one.key().equals(draft)).map(UnsentCalls::unsent).toList();
    }

    private Stream<Draft> kept() {
        var keys =
                Stream.concat(
                        Stream.of(FIRST),
                        IntStream.rangeClosed(2, MOST).mapToObj(place -> OTHERS + place));
        return drafts.find(keys.toList()).stream();
    }

    private static Unsent unsent(Draft draft) {
        var said =
                Stream.of("caller", "about")
                        .map(field -> draft.fields().getOrDefault(field, List.of("")).getFirst())
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> words.lines().findFirst().orElse(""))
                        .map(words ->
                                words.length() > LONGEST
                                        ? words.substring(0, LONGEST) + "…"
                                        : words)
                        .toList();
        var href =
                draft.key().startsWith(OTHERS)
                        ? "/desk/call?another=" + draft.key().substring(OTHERS.length())
                        : "/desk/call";
        return new Unsent(href, String.join(" · ", said));
    }
}
