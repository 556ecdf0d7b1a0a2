package io.mainstay.platform.audit;

import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// What a change is part of: a bulk change that touches many records. Carried down the call like
/// the actor; the ledger writes its number beside each change.
public final class Occasion {

    private static final ScopedValue<RecordRef> CURRENT = ScopedValue.newInstance();

    private Occasion() {}

    public static Optional<RecordRef> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static void during(RecordRef occasion, Runnable work) {
        ScopedValue.where(CURRENT, occasion).run(work);
    }
}
