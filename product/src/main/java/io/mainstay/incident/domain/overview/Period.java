package io.mainstay.incident.domain.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The days on which the incidents of an overview were opened, in UTC; where one is missing, that
/// side is open.
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Period ALL = new Period(Optional.empty(), Optional.empty());

    static Period of(YearMonth first, YearMonth last) {
        return new Period(Optional.of(first.atDay(1)), Optional.of(last.atEndOfMonth()));
    }

    public static Period year(int year) {
        return of(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }
}
