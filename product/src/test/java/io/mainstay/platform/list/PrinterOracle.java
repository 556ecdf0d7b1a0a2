package io.mainstay.platform.list;

import io.mainstay.kernel.Actor;
import io.mainstay.platform.list.Filter.All;
import io.mainstay.platform.list.Filter.Any;
import io.mainstay.platform.list.Filter.Comparison;
import io.mainstay.platform.list.Filter.Value;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What the list engine must answer, worked out row by row in plain Java.
record PrinterOracle(Actor actor, Clock clock) {

    boolean matches(Filter filter, Printer printer) {
        return switch (filter) {
            case All(var parts) -> parts.stream().allMatch(part -> matches(part, printer));
            case Any(var parts) -> parts.stream().anyMatch(part -> matches(part, printer));
            case Comparison comparison -> matches(comparison, printer);
        };
    }

    private boolean matches(Comparison asked, Printer printer) {
        var held = held(asked.field(), printer);
        var first = asked.values().getFirst();
        return switch (asked.operator()) {
            case NULL -> held.isEmpty() == first.text().equals("true");
            case LIKE -> contains(asked.field(), printer, first.text());
            case EQUALS, IN -> held.filter(it -> isOneOf(asked, it)).isPresent();
            case DIFFERS, OUT -> held.filter(it -> isOneOf(asked, it)).isEmpty();
            case LESS -> held.filter(it -> compare(it, first) < 0).isPresent();
            case AT_MOST -> held.filter(it -> compare(it, first) <= 0).isPresent();
            case MORE -> held.filter(it -> compare(it, first) > 0).isPresent();
            case AT_LEAST -> held.filter(it -> compare(it, first) >= 0).isPresent();
            case SEARCH -> throw new IllegalArgumentException();
        };
    }

    private boolean isOneOf(Comparison asked, Comparable<?> held) {
        return asked.values().stream()
                .anyMatch(value ->
                        switch (value.text()) {
                            case "me" -> held.equals(actor.person().orElseThrow().value());
                            case "mine" -> actor.standing().teams().contains(held);
                            default -> compare(held, value) == 0;
                        });
    }

    private static Optional<? extends Comparable<?>> held(String field, Printer printer) {
        return switch (field) {
            case "number" -> Optional.of(printer.id());
            case "title" -> printer.title();
            case "state" -> Optional.of(printer.state());
            case "priority" -> Optional.of(BigDecimal.valueOf(printer.priority()));
            case "cost" -> printer.cost();
            case "boughtAt" -> printer.boughtAt();
            case "open" -> Optional.of(printer.open());
            case "owner" -> printer.owner();
            case "team" -> printer.team();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static boolean contains(String field, Printer printer, String part) {
        var text =
                switch (field) {
                    case "owner" -> printer.ownerName();
                    case "team" -> printer.team().map(team -> "Team " + team);
                    default -> printer.title();
                };
        return text.filter(
                        it -> it.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private int compare(Object held, Value value) {
        return switch (held) {
            case BigDecimal number -> number.compareTo(new BigDecimal(value.text()));
            case Long id -> id.compareTo(Long.valueOf(value.text().replace("PRN-", "")));
            case Boolean flag -> flag.compareTo(Boolean.valueOf(value.text()));
            case Instant instant -> compare(instant, Moment.parse(value.text(), clock));
            default -> held.toString().compareTo(value.text());
        };
    }

    private static int compare(Instant held, Moment moment) {
        return held.isBefore(moment.from()) ? -1 : held.isBefore(moment.to()) ? 0 : 1;
    }

    static Comparator<Printer> order(String sort) {
        var keys = List.of(sort.split(","));
        var order = keys.stream().map(PrinterOracle::key).reduce(Comparator::thenComparing);
        var byId = Comparator.comparingLong(Printer::id);
        return order.orElseThrow()
                .thenComparing(keys.getLast().startsWith("-") ? byId.reversed() : byId);
    }

    private static Comparator<Printer> key(String key) {
        var down = key.startsWith("-");
        return switch (down ? key.substring(1) : key) {
            case "number" -> by(printer -> Optional.of(printer.id()), down);
            case "title" -> by(Printer::title, down);
            case "state" ->
                    by(printer -> Optional.of(Printer.STATES.indexOf(printer.state())), down);
            case "priority" -> by(printer -> Optional.of(printer.priority()), down);
            case "cost" -> by(Printer::cost, down);
            case "boughtAt" -> by(Printer::boughtAt, down);
            case "open" -> by(printer -> Optional.of(printer.open()), down);
            case "owner" -> by(Printer::ownerName, down);
            case "team" -> by(Printer::team, down);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static <T extends Comparable<T>> Comparator<Printer> by(
            Function<Printer, Optional<T>> value, boolean down) {
        Comparator<T> order = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                printer -> value.apply(printer).orElse(null), Comparator.nullsLast(order));
    }
}
