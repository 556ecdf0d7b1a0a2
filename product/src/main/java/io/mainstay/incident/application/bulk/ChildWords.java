package io.mainstay.incident.application.bulk;

import static io.mainstay.automation.Placeholder.CALLER_FIRST_NAME;
import static io.mainstay.automation.Placeholder.NUMBER;
import static io.mainstay.automation.Placeholder.PARENT_TITLE;
import static io.mainstay.automation.Placeholder.TITLE;
import static io.mainstay.incident.application.bulk.ChildrenInBulk.PARENT;

import io.mainstay.automation.Placeholder;
import io.mainstay.automation.TextTemplate;
import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.application.IncidentAccess;
import io.mainstay.incident.domain.Incident;
import io.mainstay.incident.domain.Resolution;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.Languages;
import io.mainstay.people.People;
import io.mainstay.platform.bulk.BulkInput;
import io.mainstay.platform.bulk.BulkTelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the caller of each child reads: the text of their language, filled in for their incident.
/// Where there is none, or the incident lacks what it names, they read what the parent was resolved
/// with. Of a restricted parent nobody is told anything that was not written for them.
@Component
class ChildWords implements BulkTelling {

    private static final int PORTION = 500;

    /// A child without a caller is nobody's to read in any language.
    private static final Set<Placeholder> KNOWN =
            EnumSet.of(CALLER_FIRST_NAME, NUMBER, TITLE, PARENT_TITLE);

    private final IncidentsInBulk reading;
    private final IncidentAccess access;
    private final People people;
    private final Languages languages;

    ChildWords(IncidentsInBulk reading, IncidentAccess access, People people, Languages languages) {
        this.reading = reading;
        this.access = access;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public String placeholders() {
        return TextTemplate.known(KNOWN);
    }

    @Override
    public SequencedMap<String, Long> languages(Collection<RecordRef> records) {
        var counts =
                byRecord(records).values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    @Override
    public List<Sample> samples(Collection<RecordRef> records, BulkInput input) {
        var first = new LinkedHashMap<String, RecordRef>();
        byRecord(records).forEach((record, language) -> first.putIfAbsent(language, record));
        return first.entrySet().stream()
                .map(one -> {
                    var child = reading.get(one.getValue());
                    return new Sample(
                            child.ref(), one.getKey(), said(child, parentOf(child, input), input));
                })
                .toList();
    }

    void check(BulkInput input) {
        var known = EnumSet.copyOf(KNOWN);
        if (parent(input).restricted()) {
            known.remove(PARENT_TITLE);
        }
        var check = new Check();
        BulkTelling.texts(input)
                .forEach((language, text) -> {
                    check.that(language.matches("[a-z]{2,3}"), FIELD + language, "language");
                    check.text(FIELD + language, text, Resolution.LONGEST_EXPLANATION);
                    new TextTemplate(text).check(check, FIELD + language, known);
                });
        check.orRefuse();
    }

    /// The parent that the child is to be resolved with.
    Incident parentOf(Incident child, BulkInput input) {
        var parent = parent(input);
        if (!child.parent().equals(Optional.of(parent.number()))) {
            throw NotWithItsParent.under(child.number(), parent.number());
        }
        if (parent.resolution().isEmpty()) {
            throw NotWithItsParent.open(parent.number());
        }
        return parent;
    }

    String said(Incident child, Incident parent, BulkInput input) {
        var caller = child.report().caller();
        var values = values(child, parent);
        return caller.flatMap(this::language)
                .flatMap(language -> input.perhaps(FIELD + language))
                .map(TextTemplate::new)
                .filter(template -> template.missing(values).isEmpty())
                .map(template -> template.fill(values))
                .orElseGet(() -> ofParent(child, parent));
    }

    /// Whether the parent's own words can stand in a text of this kind without being filled in.
    static boolean canBeText(String text) {
        return new TextTemplate(text).missing(Map.of()).isEmpty();
    }

    private static String ofParent(Incident child, Incident parent) {
        if (parent.restricted() && !child.restricted()) {
            throw NotWithItsParent.wordless(child.number());
        }
        return parent.resolution().map(Resolution::explanation).orElse("");
    }

    private Incident parent(BulkInput input) {
        var typed = input.needed(PARENT);
        return RecordRef.parse(typed)
                .flatMap(IncidentNumber::in)
                .flatMap(access::find)
                .orElseThrow(() -> InvalidInput.of(PARENT, "no-such-record", typed));
    }

    private Map<Placeholder, String> values(Incident child, Incident parent) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(NUMBER, child.number().toString());
        values.put(TITLE, child.report().title());
        if (!parent.restricted()) {
            values.put(PARENT_TITLE, parent.report().title());
        }
        child.report()
                .caller()
                .map(caller -> people.names(List.of(caller)).get(caller))
                .ifPresent(name -> values.put(CALLER_FIRST_NAME, Placeholder.firstName(name)));
        return values;
    }

    private Optional<String> language(PersonId caller) {
        return Optional.ofNullable(languages.of(List.of(caller)).get(caller));
    }

    /// The language of each record that has a caller, in the order of the records.
    private Map<RecordRef, String> byRecord(Collection<RecordRef> records) {
        var all = new ArrayList<>(records);
        var read = new LinkedHashMap<RecordRef, String>();
        for (var at = 0; at < all.size(); at += PORTION) {
            var portion = all.subList(at, Math.min(all.size(), at + PORTION));
            var callers = new LinkedHashMap<RecordRef, PersonId>();
            reading.all(portion)
                    .forEach(child ->
                            child.report()
                                    .caller()
                                    .ifPresent(caller -> callers.put(child.ref(), caller)));
            var known = languages.of(Set.copyOf(callers.values()));
            portion.stream()
                    .filter(callers::containsKey)
                    .forEach(record -> read.put(record, known.get(callers.get(record))));
        }
        return read;
    }
}
