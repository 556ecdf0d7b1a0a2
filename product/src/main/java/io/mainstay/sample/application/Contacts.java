package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed.Resolve;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.sample.application.Telling.Told;
import io.mainstay.servicedesk.PastContacts.Lasting;
import io.mainstay.servicedesk.PastContacts.PastContact;
import io.mainstay.servicedesk.PastContacts.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who called the desk in the year: for most incidents somebody did, some called again, and many
/// were helped without a record.
final class Contacts {

    private static final Set<String> TALKED = Set.of("PHONE", "CHAT", "WALK_IN");
    private static final Duration AT_ONCE = Duration.ofMinutes(25);
    private static final double ASKED = 0.16;
    private static final double AGAIN = 0.07;
    private static final double READ = 0.75;
    private static final double PRAISED = 0.008;
    private static final double LOST = 0.035;

    private final House house;
    private final Dice dice;
    private final Instant now;
    private final Small small;
    private final List<PastContact> had = new ArrayList<>();

    Contacts(House house, Dice dice, Instant now, Small small) {
        this.house = house;
        this.dice = dice;
        this.now = now;
        this.small = small;
    }

    /// What people call about that is no incident.
    record Small(
            List<Question> questions,
            List<String> again,
            List<String> complaints,
            List<String> compliments,
            List<String> lost) {}

    record Question(String about, String answer) {}

    /// @param answers the articles by the category that they answer
    List<PastContact> of(List<Told> told, Map<String, ArticleNumber> answers) {
        for (var one : told) {
            var life = one.draft().life();
            if (!life.opening().contact().equals("EVENT")) {
                logged(one);
            }
            if (!life.restricted()) {
                besides(one, answers);
            }
        }
        return had.stream()
                .filter(contact -> !contact.lasting().ended().isAfter(now))
                .sorted(Comparator.comparing(contact -> contact.lasting().started()))
                .toList();
    }

    private void logged(Told told) {
        var opening = told.draft().life().opening();
        var analyst =
                opening.loggedBy().equals(opening.caller())
                        ? dice.one(house.desk().members())
                        : opening.loggedBy();
        var talked = TALKED.contains(opening.contact());
        var started = talked ? opening.at().minus(dice.minutes(2, 8)) : opening.at();
        var solved = solvedAtOnce(told);
        var ended =
                solved.orElseGet(() -> talked ? opening.at() : started.plus(dice.minutes(1, 3)));
        had.add(
                new PastContact(
                        opening.contact(),
                        opening.caller(),
                        analyst,
                        new Lasting(started, ended, wait(opening.contact())),
                        new Words(
                                opening.subject().title() + "\n" + opening.subject().description(),
                                ""),
                        "INCIDENT",
                        Optional.of(told.number().ref()),
                        solved.isPresent()));
    }

    /// The instant at which it was resolved while the caller was still there.
    private static Optional<Instant> solvedAtOnce(Told told) {
        var opened = told.draft().at();
        return told.draft().life().steps().stream()
                .filter(step -> step.deed() instanceof Resolve)
                .map(step -> step.at())
                .filter(at -> at.isBefore(opened.plus(AT_ONCE)))
                .findFirst();
    }

    /// What happened at the desk around the same time.
    private void besides(Told told, Map<String, ArticleNumber> answers) {
        var opening = told.draft().life().opening();
        var later = opening.at().plus(dice.minutes(20, 2_000));
        var caller = dice.one(house.callers()).id();
        var article = answers.get(told.draft().story().matter().category());
        if (article != null && dice.in(READ)) {
            call(caller, later, said(opening.subject().title(), "ARTICLE").about(article.ref()));
        }
        if (dice.in(ASKED)) {
            var question = dice.one(small.questions());
            var words = new Words(question.about(), question.answer());
            call(caller, later, new Said(words, "INFORMATION", Optional.empty()));
        }
        if (dice.in(AGAIN)) {
            var again = said(dice.one(small.again()), "ADDED").about(told.number().ref());
            call(opening.caller(), later, again);
        }
        if (dice.in(PRAISED)) {
            call(caller, later, said(dice.one(small.compliments()), "COMPLIMENT"));
        }
        if (dice.in(PRAISED)) {
            call(caller, later, said(dice.one(small.complaints()), "COMPLAINT"));
        }
        if (dice.in(LOST)) {
            call(caller, later, said(dice.one(small.lost()), "ABANDONED"));
        }
    }

    /// What was said on the telephone, and what it led to.
    private record Said(Words words, String outcome, Optional<RecordRef> record) {

        Said about(RecordRef ref) {
            return new Said(words, outcome, Optional.of(ref));
        }

        boolean solves() {
            return outcome.equals("INFORMATION") || outcome.equals("ARTICLE");
        }

        boolean isLost() {
            return outcome.equals("ABANDONED");
        }
    }

    private static Said said(String about, String outcome) {
        return new Said(new Words(about, ""), outcome, Optional.empty());
    }

    private void call(PersonId caller, Instant at, Said said) {
        var lasted = said.isLost() ? Duration.ZERO : dice.minutes(1, 6);
        var waited = wait("PHONE").map(wait -> said.isLost() ? wait.multipliedBy(3) : wait);
        had.add(
                new PastContact(
                        "PHONE",
                        caller,
                        dice.one(house.desk().members()),
                        new Lasting(at, at.plus(lasted), waited),
                        said.words(),
                        said.outcome(),
                        said.record(),
                        said.solves()));
    }

    private Optional<Duration> wait(String channel) {
        return channel.equals("PHONE")
                ? Optional.of(Duration.ofSeconds(dice.between(4, 70)))
                : Optional.empty();
    }
}
