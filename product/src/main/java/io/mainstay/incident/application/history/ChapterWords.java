package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.history.HistoryField.ASSIGNEE;
import static io.mainstay.incident.domain.history.HistoryField.CALLER;
import static io.mainstay.incident.domain.history.HistoryField.CATEGORY;
import static io.mainstay.incident.domain.history.HistoryField.CONFIGURATION_ITEM;
import static io.mainstay.incident.domain.history.HistoryField.IMPACT;
import static io.mainstay.incident.domain.history.HistoryField.PRIORITY;
import static io.mainstay.incident.domain.history.HistoryField.SERVICE;
import static io.mainstay.incident.domain.history.HistoryField.SITE;
import static io.mainstay.incident.domain.history.HistoryField.TEAM;
import static io.mainstay.incident.domain.history.HistoryField.TITLE;
import static io.mainstay.incident.domain.history.HistoryField.URGENCY;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.platform.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an update changed, in words for the journal.
@Component
class ChapterWords {

    private static final List<HistoryField> SHOWN =
            List.of(
                    TEAM,
                    ASSIGNEE,
                    PRIORITY,
                    IMPACT,
                    URGENCY,
                    TITLE,
                    CATEGORY,
                    CALLER,
                    SITE,
                    SERVICE,
                    CONFIGURATION_ITEM);
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>#|~])");

    private final Words words;
    private final CustomFields customFields;

    ChapterWords(Words words, CustomFields customFields) {
        this.words = words;
        this.customFields = customFields;
    }

    String say(Mapping mapping, Optional<Chapter> last, Chapter chapter) {
        var lines = new ArrayList<String>();
        changed(label("state"), last.map(this::state), Optional.of(state(chapter)))
                .ifPresent(lines::add);
        for (var field : SHOWN) {
            changed(
                            label(field.json()),
                            last.flatMap(was -> was.row().text(field)),
                            chapter.row().text(field))
                    .ifPresent(lines::add);
        }
        lines.addAll(custom(last, chapter));
        if (last.isEmpty()) {
            lines.addFirst(
                    say(
                            "incident.history.first",
                            mapping.source(),
                            plain(chapter.row().external())));
        }
        return lines.isEmpty()
                ? say("incident.history.untold", mapping.source())
                : String.join("  \n", lines);
    }

    private List<String> custom(Optional<Chapter> last, Chapter chapter) {
        var before = last.map(was -> said(was.row().custom())).orElse(new TreeMap<>());
        var after = said(chapter.row().custom());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(field ->
                        changed(
                                label(field),
                                Optional.ofNullable(before.get(field)),
                                Optional.ofNullable(after.get(field)))
                                .stream())
                .toList();
    }

    /// Without internal fields: whoever sees the incident reads these words.
    private SortedMap<String, String> said(CustomValues values) {
        var said = new TreeMap<String, String>();
        if (!values.byCode().isEmpty()) {
            customFields.shown("incident", values).stream()
                    .filter(shown -> !shown.field().use().internal())
                    .forEach(shown ->
                            shown.said()
                                    .ifPresent(text -> said.put(shown.field().fieldName(), text)));
        }
        return said;
    }

    private Optional<String> changed(
            String label, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        var was = before.map(ChapterWords::plain);
        var is = after.map(ChapterWords::plain);
        if (was.isEmpty()) {
            return is.map(now -> say("incident.history.set", label, now));
        }
        return Optional.of(
                is.isEmpty()
                        ? say("incident.history.gone", label, was.get())
                        : say("incident.history.changed", label, was.get(), is.get()));
    }

    private String state(Chapter chapter) {
        var state = words.say(Locale.ENGLISH, chapter.state());
        return chapter.hold()
                .map(reason -> state + " (" + reason.toLowerCase(Locale.ROOT) + ")")
                .orElse(state);
    }

    private String label(String field) {
        return say("incident." + field);
    }

    private String say(String key, Object... arguments) {
        return words.say(Locale.ENGLISH, key, arguments);
    }

    private static String plain(String text) {
        return MARKDOWN.matcher(text).replaceAll("\\\\$1");
    }
}
