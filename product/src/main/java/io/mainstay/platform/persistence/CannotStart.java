package io.mainstay.platform.persistence;

/// Mainstay cannot start as asked. The message is a sentence for the person at the terminal that
/// says what to do; it is printed alone, without a stack trace.
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
