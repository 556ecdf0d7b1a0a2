package io.mainstay.incident.domain.history;

import io.mainstay.kernel.Refusal;

/// The mapping says something that cannot be followed.
public final class UnusableMapping extends Refusal {

    public UnusableMapping(String code, Object... arguments) {
        super(Kind.INVALID, code, arguments);
    }
}
