package io.mainstay.platform.list.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Money in a cell, which has two decimals even where they are noughts.
record Amount(BigDecimal value) {

    /// How spreadsheets write it.
    static final String FORMAT = "0.00";

    Amount {
        value = value.setScale(2, RoundingMode.HALF_EVEN);
    }
}
