package io.mainstay.platform.web;

import java.util.List;

/// The keys that pages obey, as the help lists them. The scripts obey the same.
public final class Keys {

    /// @param key of the words `platform.key.<key>`
    public record Key(List<String> caps, String key) {}

    /// @param key of the words `platform.keys.<key>`
    public record Group(String key, List<Key> keys) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "everywhere",
                            List.of(
                                    key("palette", "Ctrl", "K"),
                                    key("search", "/"),
                                    key("create", "c"),
                                    key("home", "g"),
                                    key("send", "Ctrl", "↵"),
                                    key("take-proposal", "F2"),
                                    key("close", "Esc"),
                                    key("help", "?"))),
                    new Group(
                            "list",
                            List.of(
                                    key("down", "j"),
                                    key("up", "k"),
                                    key("open", "↵"),
                                    key("pick", "x"),
                                    key("preview", "p"),
                                    key("assign", "a"),
                                    key("reply", "r"))),
                    new Group("queue", List.of(key("next", "t"), key("give", "1"))),
                    new Group(
                            "record",
                            List.of(
                                    key("edit", "e"),
                                    key("take", "m"),
                                    key("assign", "a"),
                                    key("escalate", "u"),
                                    key("reply", "r"),
                                    key("note", "n"),
                                    key("insert", "i"),
                                    key("macros", "q"),
                                    key("action", "s"),
                                    key("hold", "h"),
                                    key("resolve", "v"))),
                    new Group(
                            "call",
                            List.of(
                                    key("log", "Ctrl", "↵"),
                                    key("answered", "F8"),
                                    key("apply", "1 … 9"),
                                    key("apply-typing", "Alt", "1 … 9"),
                                    key("child", "⇧", "1 … 9"),
                                    key("sort", "F2"),
                                    key("another", "n"),
                                    key("leave", "Esc"))));

    /// Whoever only uses services works in no list, queue or record.
    private static final List<Group> FOR_USERS =
            List.of(
                    new Group(
                            "everywhere",
                            List.of(
                                    key("palette", "Ctrl", "K"),
                                    key("search", "/"),
                                    key("report", "c"),
                                    key("home", "g"),
                                    key("send", "Ctrl", "↵"),
                                    key("close", "Esc"),
                                    key("help", "?"))));

    private Keys() {}

    /// @param staff whether the reader has a part in the processes
    public static List<Group> of(boolean staff) {
        return staff ? GROUPS : FOR_USERS;
    }

    private static Key key(String words, String... caps) {
        return new Key(List.of(caps), words);
    }
}
