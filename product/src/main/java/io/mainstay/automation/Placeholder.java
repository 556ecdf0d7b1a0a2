package io.mainstay.automation;

import java.util.Arrays;
import java.util.Optional;

/// A name in braces that stands for something of the record, or for whoever writes.
public enum Placeholder {
    NUMBER("number"),
    TITLE("title"),
    /// Of the record that this one is a part of, where that may be known.
    PARENT_TITLE("parent.title", "parent"),
    CALLER("caller.name", "caller"),
    CALLER_FIRST_NAME("caller.firstName", "caller"),
    TEAM("team", "team"),
    ASSIGNEE("assignee", "assignee"),
    ME("me"),
    MY_FIRST_NAME("me.firstName");

    private final String code;
    private final Optional<String> field;

    Placeholder(String code) {
        this.code = code;
        this.field = Optional.empty();
    }

    Placeholder(String code, String field) {
        this.code = code;
        this.field = Optional.of(field);
    }

    /// As it stands in the braces.
    public String code() {
        return code;
    }

    /// The field of the record without which it has no value.
    public Optional<String> field() {
        return field;
    }

    /// The first word of a name.
    public static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    static Optional<Placeholder> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
