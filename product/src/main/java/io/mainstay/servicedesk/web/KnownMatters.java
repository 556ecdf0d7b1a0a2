package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.bulletin.Bulletins;
import io.mainstay.incident.MajorIncidents;
import io.mainstay.incident.RunningMajor;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.Suggestion;
import io.mainstay.incident.Suggestions;
import io.mainstay.knowledge.Articles;
import io.mainstay.servicedesk.web.CallPage.Known;
import io.mainstay.servicedesk.web.CallPage.Numbered;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what is known that may help with a call: what runs as a major incident, what the caller
/// should know, and what is like what was typed.
@Component
class KnownMatters {

    private static final int OF_EACH = 3;
    private static final int MOST_OFFERED = 6;
    private static final int FEW = 2;
    private static final int FEWEST_LETTERS = 4;

    private final CallReader reader;
    private final MajorIncidents majors;
    private final Suggestions suggestions;
    private final Articles articles;
    private final Bulletins bulletins;

    KnownMatters(
            CallReader reader,
            MajorIncidents majors,
            Suggestions suggestions,
            Articles articles,
            Bulletins bulletins) {
        this.reader = reader;
        this.majors = majors;
        this.suggestions = suggestions;
        this.articles = articles;
        this.bulletins = bulletins;
    }

    Known of(CallForm typed) {
        var words = typed.words();
        var running = majors.running(FEW);
        var first = 1 + running.size();
        var told = bulletins.about(reader.people(typed), words, FEW);
        if (words.length() < FEWEST_LETTERS) {
            return new Known(
                    numbered(1, running),
                    numbered(first, told),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        var suggested = suggestions.of(reader.guess(typed));
        var open = besides(running, suggested.similar().open());
        var offers =
                allNumbered(first, Offer.best(open, articles.like(words, OF_EACH), MOST_OFFERED));
        var next = first + offers.size();
        var solved = numbered(next, alike(suggested.similar().solved()));
        return new Known(
                numbered(1, running),
                numbered(next + solved.size(), told),
                offers,
                solved,
                proposed(suggested.categories(), typed.category()),
                proposed(suggested.teams(), typed.team()));
    }

    /// What is major stands above them already.
    private static List<SimilarIncident> besides(
            List<RunningMajor> majors, List<SimilarIncident> open) {
        return open.stream()
                .filter(one -> majors.stream().noneMatch(it -> it.number().equals(one.number())))
                .toList();
    }

    private static List<SimilarIncident> alike(List<SimilarIncident> solved) {
        return solved.stream().filter(one -> one.share() >= Offer.LEAST).toList();
    }

    /// What stands in the field already is proposed no more.
    private static Optional<Suggestion> proposed(List<Suggestion> likely, @Nullable String typed) {
        return likely.stream().findFirst().filter(first -> !first.label().equals(text(typed)));
    }

    private static <T> List<Numbered<T>> numbered(int first, List<T> found) {
        return allNumbered(first, found.stream().limit(OF_EACH).toList());
    }

    private static <T> List<Numbered<T>> allNumbered(int first, List<T> found) {
        return IntStream.range(0, found.size())
                .mapToObj(at -> new Numbered<>(first + at, found.get(at)))
                .toList();
    }
}
