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

import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.platform.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    ChapterWords(Words words) {
        this.words = words;
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
