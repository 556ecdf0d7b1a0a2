package io.mainstay.automation;

import java.util.Arrays;
import java.util.Optional;

/// A name in braces that stands for something of the record, or for whoever writes.
public enum Placeholder {
    NUMBER("number"),
    TITLE("title"),
    CALLER("caller.name"),
    CALLER_FIRST_NAME("caller.firstName"),
    TEAM("team"),
    ASSIGNEE("assignee"),
    ME("me"),
    MY_FIRST_NAME("me.firstName");

    private final String code;

    Placeholder(String code) {
        this.code = code;
    }

    /// As it stands in the braces.
    public String code() {
        return code;
    }

    /// The first word of a name.
    public static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    static Optional<Placeholder> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
