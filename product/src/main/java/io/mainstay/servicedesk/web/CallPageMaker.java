package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.bulletin.Bulletins;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.Incidents;
import io.mainstay.incident.Suggestion;
import io.mainstay.incident.Suggestions;
import io.mainstay.knowledge.Articles;
import io.mainstay.people.PersonSummary;
import io.mainstay.servicedesk.web.CallPage.Known;
import io.mainstay.servicedesk.web.CallPage.Numbered;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the page shows on which a call is logged, for as much as was typed so far.
@Component
class CallPageMaker {

    private static final int OF_EACH = 3;
    private static final int TOLD = 2;
    private static final int RECORDS = 8;
    private static final int FEWEST_LETTERS = 4;

    private final CallReader reader;
    private final Matrices matrices;
    private final Incidents incidents;
    private final Suggestions suggestions;
    private final Articles articles;
    private final Bulletins bulletins;

    CallPageMaker(
            CallReader reader,
            Matrices matrices,
            Incidents incidents,
            Suggestions suggestions,
            Articles articles,
            Bulletins bulletins) {
        this.reader = reader;
        this.matrices = matrices;
        this.incidents = incidents;
        this.suggestions = suggestions;
        this.articles = articles;
        this.bulletins = bulletins;
    }

    /// In no transaction of its own: who is meant may not be clear yet, and nothing is wrong with
    /// it.
    ///
    /// @param calling who has the number that called
    public CallPage page(CallForm typed, List<PersonSummary> calling) {
        return new CallPage(
                typed,
                UUID.randomUUID(),
                matrices.of("incident"),
                reader.started(typed),
                calling,
                incidents.openOf(reader.people(typed), RECORDS),
                known(typed));
    }

    private Known known(CallForm typed) {
        var words = typed.words();
        var told = bulletins.about(reader.people(typed), words, TOLD);
        if (words.length() < FEWEST_LETTERS) {
            return new Known(
                    numbered(1, told),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        var suggested = suggestions.of(reader.guess(typed));
        var open = numbered(1, suggested.similar().open());
        var answers = numbered(1 + open.size(), articles.like(words, OF_EACH));
        var solved = numbered(1 + open.size() + answers.size(), suggested.similar().solved());
        return new Known(
                numbered(1 + open.size() + answers.size() + solved.size(), told),
                open,
                answers,
                solved,
                proposed(suggested.categories(), typed.category()),
                proposed(suggested.teams(), typed.team()));
    }

    /// What stands in the field already is proposed no more.
    private static Optional<Suggestion> proposed(List<Suggestion> likely, @Nullable String typed) {
        return likely.stream().findFirst().filter(first -> !first.label().equals(text(typed)));
    }

    private static <T> List<Numbered<T>> numbered(int first, List<T> found) {
        return IntStream.range(0, Math.min(OF_EACH, found.size()))
                .mapToObj(at -> new Numbered<>(first + at, found.get(at)))
                .toList();
    }
}
