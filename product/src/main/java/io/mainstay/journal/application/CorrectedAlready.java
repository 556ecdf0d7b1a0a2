package io.mainstay.journal.application;

import io.mainstay.kernel.Refusal;
import java.time.LocalDate;

/// Another correction stands for this time already; that one is what is to be corrected.
final class CorrectedAlready extends Refusal {

    CorrectedAlready(LocalDate day) {
        super(Kind.CONFLICT, "time-corrected-already", day);
    }
}
