package io.mainstay.servicedesk.application;

import io.mainstay.platform.audit.RecordWords;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;

/// The keys of the words for what an interaction holds: those of the list, so that list, page and
/// history say the same.
public final class InteractionWords {

    private InteractionWords() {}

    public static String key(State state) {
        return key("state", state);
    }

    public static String key(ContactChannel channel) {
        return key("channel", channel);
    }

    public static String key(ContactOutcome outcome) {
        return key("outcome", outcome);
    }

    private static String key(String field, Enum<?> code) {
        return "interaction." + field + "." + RecordWords.kebab(code.name());
    }
}
