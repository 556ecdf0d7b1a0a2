package io.mainstay.platform.intake;

import io.mainstay.kernel.Refusal;

/// The file as a whole cannot be taken; no row of it is.
public final class UnreadableFile extends Refusal {

    public UnreadableFile(String code, Object... arguments) {
        super(Kind.INVALID, code, arguments);
    }
}
