package io.mainstay.servicedesk.web;

import io.mainstay.bulletin.Notice;
import io.mainstay.classification.Matrix;
import io.mainstay.incident.OpenIncident;
import io.mainstay.incident.RunningMajor;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.incident.Suggestion;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.servicedesk.application.InteractionWords;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that the page shows on which a call is logged.
///
/// @param typed what stands in the form
/// @param mark of this opening of the page, by which the form is taken once
/// @param started when the contact began
/// @param calling who has the number that called, when several do
/// @param unsent other calls that wait to be sent
/// @param records what those are waiting for whom it is about
public record CallPage(
        CallForm typed,
        UUID mark,
        Matrix matrix,
        Instant started,
        List<PersonSummary> calling,
        List<OpenIncident> records,
        List<Unsent> unsent,
        Known known) {

    private static final List<ContactOutcome> WITHOUT_RECORD =
            List.of(
                    ContactOutcome.INFORMATION,
                    ContactOutcome.COMPLAINT,
                    ContactOutcome.COMPLIMENT,
                    ContactOutcome.ABANDONED);

    /// What is known that may help, numbered by the keys that apply it.
    ///
    /// @param majors the running major incidents, whatever was typed
    /// @param told what the caller should know now
    /// @param offers open incidents and articles, the likeliest first
    /// @param category the likeliest one
    /// @param team the likeliest one
    public record Known(
            List<Numbered<RunningMajor>> majors,
            List<Numbered<Notice>> told,
            List<Numbered<Offer>> offers,
            List<Numbered<SimilarIncident>> solved,
            Optional<Suggestion> category,
            Optional<Suggestion> team) {

        public boolean isSorted() {
            return category.isPresent() || team.isPresent();
        }

        /// What both have in common, to say why.
        public Optional<Suggestion> evidence() {
            return category.filter(any -> any.of() > 0).or(() -> team.filter(any -> any.of() > 0));
        }
    }

    /// Another call that was begun.
    ///
    /// @param said who calls and what it is about, as far as it was typed; may be empty
    public record Unsent(String href, String said) {}

    /// Something that a key applies.
    public record Numbered<T>(int key, T it) {

        private static final int LAST_DIGIT = 9;

        /// Empty when there is no such key.
        public Optional<Integer> digit() {
            return key > LAST_DIGIT ? Optional.empty() : Optional.of(key);
        }
    }

    public List<Choice> channels(Frame frame) {
        return Stream.of(ContactChannel.values())
                .map(one -> Choice.of(one, frame.say(InteractionWords.key(one))))
                .toList();
    }

    public List<Choice> outcomes(Frame frame) {
        return WITHOUT_RECORD.stream()
                .map(one -> Choice.of(one, frame.say(InteractionWords.key(one))))
                .toList();
    }

    public List<Choice> impacts() {
        return levels(matrix.impacts());
    }

    public List<Choice> urgencies() {
        return levels(matrix.urgencies());
    }

    /// Under which what is typed is kept.
    public String draft() {
        return typed.draft();
    }

    public boolean hasTyped() {
        return !typed.words().isBlank();
    }

    private static List<Choice> levels(List<String> words) {
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(level -> Choice.of(level, words.get(level - 1)))
                .toList();
    }
}
