package io.mainstay.platform.blob;

import io.mainstay.kernel.Refusal;

/// The content is larger than we take.
public final class TooLarge extends Refusal {

    /// @param most in bytes
    public TooLarge(long most) {
        super(Kind.TOO_LARGE, "content-too-large", most);
    }
}
