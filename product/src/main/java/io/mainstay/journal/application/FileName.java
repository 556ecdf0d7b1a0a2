package io.mainstay.journal.application;

/// The name of a file as people see it. It is only ever shown and sent, never used as a path.
final class FileName {

    private FileName() {}

    /// The last part of what the sender has, without directories of any system.
    static String of(String sent) {
        var bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return bare.strip();
    }
}
