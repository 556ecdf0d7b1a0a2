package io.mainstay.platform.access.domain;

import io.mainstay.kernel.Refusal;

/// Login and password don't fit, or the account is disabled, or there is no such account. Never
/// says which.
public final class SignInRefused extends Refusal {

    public SignInRefused() {
        super(Kind.INVALID, "sign-in-refused");
    }
}
