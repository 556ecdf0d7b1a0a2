package io.mainstay.platform.web.record;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.audit.RecordWords.Meaning;
import io.mainstay.platform.web.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened to one record or to many, told as people know it: names for ids, words for codes,
/// the reader's time for instants.
public final class History {

    private static final Pattern PERSON = Pattern.compile("(?:PER-)?([1-9][0-9]{0,17})");
    private static final String SEVERAL = ", ";

    private final List<Written> entries;
    private final Optional<String> earlier;
    private final Vocabulary vocabulary;
    private final Map<PersonId, String> people;
    private final Map<Meaning.Named, Map<String, String>> names;

    History(
            List<Written> entries,
            Optional<String> earlier,
            Vocabulary vocabulary,
            Map<PersonId, String> people,
            Map<Meaning.Named, Map<String, String>> names) {
        this.entries = entries;
        this.earlier = earlier;
        this.vocabulary = vocabulary;
        this.people = people;
        this.names = names;
    }

    /// One field of an act, in words.
    ///
    /// @param before empty where it was absent, as `after`
    public record Told(String field, String before, String after) {}

    /// The same entries, with the way to earlier ones.
    public History from(Optional<String> where) {
        return new History(entries, where, vocabulary, people, names);
    }

    /// Newest first.
    public List<AuditEntry> entries() {
        return entries.stream().map(Written::entry).toList();
    }

    /// Where the history before this page stands; empty when this is all.
    public Optional<String> earlier() {
        return earlier;
    }

    public String actor(AuditEntry entry, Frame frame) {
        return entry.actor()
                .map(actor -> people.getOrDefault(actor, "PER-" + actor))
                .orElseGet(() -> frame.say("platform.product"));
    }

    public String action(AuditEntry entry, Frame frame) {
        return said(
                Stream.concat(
                        vocabulary.keys(entry.ref(), words -> words.actionKey(entry.action())),
                        Stream.of("platform.act." + RecordWords.kebab(entry.action()))),
                entry.action(),
                frame);
    }

    public List<Told> changes(AuditEntry entry, Frame frame) {
        return entry.changes().stream()
                .map(change ->
                        new Told(
                                field(entry.ref(), change.field(), frame),
                                value(entry.ref(), change.field(), change.before(), frame),
                                value(entry.ref(), change.field(), change.after(), frame)))
                .filter(told -> !told.before().isEmpty() || !told.after().isEmpty())
                .toList();
    }

    /// A value in words; empty for none.
    public String value(
            RecordRef ref,
            String field,
            @org.jspecify.annotations.Nullable String value,
            Frame frame) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (vocabulary.meaning(ref, field).orElse(null)) {
            case Meaning.People ignored -> each(value, this::person);
            case Meaning.Flag ignored ->
                    frame.say(value.equals("true") ? "platform.yes" : "platform.no");
            case Meaning.Moment ignored -> moment(value, frame);
            case Meaning.Day ignored -> day(value, frame);
            case Meaning.Amount amount -> amount(value, amount.currency());
            case Meaning.Code code ->
                    each(value, one -> frame.sayOr(code.key() + "." + RecordWords.kebab(one), one));
            case Meaning.Named named ->
                    names.getOrDefault(named, Map.of()).getOrDefault(value, value);
            case null -> value;
        };
    }

    static Stream<PersonId> people(String value) {
        return Stream.of(value.split(SEVERAL))
                .map(PERSON::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> new PersonId(Long.parseLong(match.group(1))));
    }

    private String field(RecordRef ref, String field, Frame frame) {
        return said(vocabulary.keys(ref, words -> words.fieldKey(field)), field, frame);
    }

    private static String said(Stream<String> keys, String otherwise, Frame frame) {
        return keys.map(key -> frame.sayOr(key, ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    private String person(String value) {
        return people(value).map(id -> people.getOrDefault(id, value)).findFirst().orElse(value);
    }

    private static String each(String value, UnaryOperator<String> told) {
        return Stream.of(value.split(SEVERAL)).map(told).collect(Collectors.joining(SEVERAL));
    }

    private static String moment(String value, Frame frame) {
        try {
            return frame.when(Instant.parse(value));
        } catch (DateTimeParseException other) {
            return value;
        }
    }

    private static String day(String value, Frame frame) {
        try {
            return frame.day(LocalDate.parse(value));
        } catch (DateTimeParseException other) {
            return value;
        }
    }

    private static String amount(String value, String currency) {
        try {
            var amount = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
            return amount.toPlainString() + " " + currency;
        } catch (NumberFormatException other) {
            return value;
        }
    }
}
