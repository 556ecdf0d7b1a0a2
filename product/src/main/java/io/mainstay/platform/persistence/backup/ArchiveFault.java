package io.mainstay.platform.persistence.backup;

/// A backup or a restore cannot go on. The message is a sentence for the person at the terminal
/// that says what to do; it is printed alone, without a stack trace.
public final class ArchiveFault extends RuntimeException {

    ArchiveFault(String sentence) {
        super(sentence);
    }

    ArchiveFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
