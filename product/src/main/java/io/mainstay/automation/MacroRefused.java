package io.mainstay.automation;

import io.mainstay.kernel.Refusal;
import io.mainstay.platform.words.Word;

/// One step of a macro was refused, so none was taken.
public final class MacroRefused extends Refusal {

    private final transient Refusal why;

    /// @param step counted from 1
    /// @param action the key of its words
    public MacroRefused(int step, String action, Refusal why) {
        super(Kind.CONFLICT, "macro-refused", step, new Word(action), why);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
