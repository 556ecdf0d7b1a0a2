package io.mainstay.incident.domain.history;

import io.mainstay.incident.domain.IncidentLifecycle.State;
import io.mainstay.incident.domain.Report;
import io.mainstay.incident.domain.Report.Contact;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns a told value into the one form in which history keeps it, or says why it is none.
final class Vocabulary {

    /// In place of a state: it stays what it was.
    static final String KEEP = "KEEP";

    private static final int LONGEST_LABEL = 100;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern HOLD = Pattern.compile("ON_HOLD/[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LEVEL = Pattern.compile("[1-5]");
    private static final Pattern PRIORITY = Pattern.compile("[1-9]");
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final Times times;
    private final Notes notes;

    Vocabulary(Times times, Notes notes) {
        this.times = times;
        this.notes = notes;
    }

    String word(HistoryField field, String value) throws NotRead {
        return switch (field.kind()) {
            case NAME -> name(field, value, Report.LONGEST_NAME);
            case LABEL -> name(field, value, LONGEST_LABEL).replace(" / ", "/");
            case TITLE -> title(value);
            case TEXT -> shortEnough(field, value, Report.LONGEST_DESCRIPTION);
            case MOMENT -> moment(field, value);
            case COUNT -> known(field, value, COUNT.matcher(value).matches());
            case LEVEL -> known(field, value, LEVEL.matcher(value).matches());
            case PRIORITY -> known(field, value, PRIORITY.matcher(value).matches());
            case STATE -> known(field, value, isState(value));
            case CONTACT -> known(field, value, isOneOf(Contact.values(), value));
            case FLAG -> known(field, value, FLAGS.contains(value));
        };
    }

    private String name(HistoryField field, String value, int most) throws NotRead {
        if (!value.contains("  ")) {
            return shortEnough(field, value, most);
        }
        notes.count(Note.BLANKS_DROPPED);
        return shortEnough(field, BLANKS.matcher(value).replaceAll(" "), most);
    }

    private String title(String value) {
        var line = value.replaceAll("\\s+", " ");
        if (line.length() <= Report.LONGEST_TITLE) {
            return line;
        }
        notes.count(Note.TITLE_CUT);
        return line.substring(0, Report.LONGEST_TITLE - 1) + "…";
    }

    private String moment(HistoryField field, String value) throws NotRead {
        return times.read(value)
                .orElseThrow(() -> new NotRead(field.json(), "time-not-read", value))
                .toString();
    }

    private static String shortEnough(HistoryField field, String value, int most) throws NotRead {
        if (value.length() > most) {
            throw new NotRead(field.json(), "too-long", most);
        }
        return value;
    }

    private static String known(HistoryField field, String value, boolean known) throws NotRead {
        if (!known) {
            throw new NotRead(field.json(), "value-not-mapped", value);
        }
        return value;
    }

    private static boolean isState(String value) {
        return value.equals(KEEP)
                || HOLD.matcher(value).matches()
                || (isOneOf(State.values(), value) && !value.equals(State.ON_HOLD.name()));
    }

    private static boolean isOneOf(Enum<?>[] constants, String value) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(value));
    }
}
