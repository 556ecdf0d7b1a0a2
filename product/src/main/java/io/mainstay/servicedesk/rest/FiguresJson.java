package io.mainstay.servicedesk.rest;

import io.mainstay.servicedesk.persistence.DeskFigures.Sums;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The figures of the desk for a period; empty where nothing can be said.
///
/// @param contacts answered
/// @param firstContactResolution per cent of the first contacts that were solved within the contact
/// @param firstLineResolution per cent of the first contacts that were solved without leaving line
///   1
/// @param contactsPerAnalystHour an analyst hour is an hour of the clock in which an analyst
///   answered
/// @param speedOfAnswer the average wait of those whose wait is known
/// @param handlingTime the average length of an answered contact
record FiguresJson(
        Instant from,
        Instant to,
        long contacts,
        long abandoned,
        long firstContacts,
        Optional<Double> firstContactResolution,
        Optional<Double> firstLineResolution,
        Optional<Double> contactsPerAnalystHour,
        Optional<Duration> speedOfAnswer,
        Optional<Duration> handlingTime) {

    static FiguresJson of(Instant from, Instant to, Sums sums) {
        return new FiguresJson(
                from,
                to,
                sums.answered(),
                sums.abandoned(),
                sums.firstContacts(),
                ratio(100.0 * sums.solvedAtFirstContact(), sums.firstContacts()),
                ratio(100.0 * sums.solvedInFirstLine(), sums.firstContacts()),
                ratio(sums.byAnalysts(), sums.analystHours()),
                mean(sums.waited(), sums.waits()),
                mean(sums.lasted(), sums.byAnalysts()));
    }

    private static Optional<Double> ratio(double part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Math.round(part / whole * 10) / 10.0);
    }

    private static Optional<Duration> mean(Duration sum, long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(sum.toSeconds() / count));
    }
}
