package io.mainstay.platform.access.domain;

import io.mainstay.kernel.Refusal;

/// Nobody could administer any more.
public final class LastAdministrator extends Refusal {

    public LastAdministrator() {
        super(Kind.CONFLICT, "last-administrator");
    }
}
