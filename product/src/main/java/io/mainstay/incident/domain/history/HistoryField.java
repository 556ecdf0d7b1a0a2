package io.mainstay.incident.domain.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a mapping can tell of an incident. What a row says of a field holds from that row on; a
/// missing value says that there is none.
public enum HistoryField {
    /// The other system's number; rows with the same number are one incident. The only field that
    /// every row must have.
    NUMBER(Kind.NAME),
    /// Counts the updates of one incident; without it, time orders them.
    ORDER(Kind.COUNT),
    /// When the update was made; without it, the latest instant that the row knows.
    AT(Kind.MOMENT),
    BY(Kind.NAME),
    TITLE(Kind.TITLE),
    DESCRIPTION(Kind.TEXT),
    /// What was said with this update.
    COMMENT(Kind.TEXT),
    CALLER(Kind.NAME),
    LOGGED_BY(Kind.NAME),
    CONTACT(Kind.CONTACT),
    SITE(Kind.NAME),
    SERVICE(Kind.NAME),
    CONFIGURATION_ITEM(Kind.NAME),
    CATEGORY(Kind.LABEL),
    SUBCATEGORY(Kind.LABEL),
    IMPACT(Kind.LEVEL),
    URGENCY(Kind.LEVEL),
    PRIORITY(Kind.PRIORITY),
    STATE(Kind.STATE),
    TEAM(Kind.NAME),
    ASSIGNEE(Kind.NAME),
    CLOSURE_CODE(Kind.LABEL),
    RESOLUTION(Kind.TEXT),
    RESOLVED_BY(Kind.NAME),
    OPENED_AT(Kind.MOMENT),
    CREATED_AT(Kind.MOMENT),
    RESOLVED_AT(Kind.MOMENT),
    CLOSED_AT(Kind.MOMENT),
    /// Whether the other system still works on it; only held against the state.
    ACTIVE(Kind.FLAG),
    /// The other system's own counters and its word on the agreed time; kept beside ours.
    REASSIGNMENTS(Kind.COUNT),
    REOPENS(Kind.COUNT),
    MADE_SLA(Kind.FLAG);

    enum Kind {
        NAME,
        LABEL,
        TITLE,
        TEXT,
        MOMENT,
        COUNT,
        LEVEL,
        PRIORITY,
        STATE,
        CONTACT,
        FLAG
    }

    private final Kind kind;
    private final String json;

    HistoryField(Kind kind) {
        this.kind = kind;
        this.json = camel(name());
    }

    /// The field of that name as mappings write it, such as `loggedBy`.
    public static Optional<HistoryField> named(String json) {
        return Arrays.stream(values()).filter(field -> field.json.equals(json)).findFirst();
    }

    public String json() {
        return json;
    }

    Kind kind() {
        return kind;
    }

    private static String camel(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
