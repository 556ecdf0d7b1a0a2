package io.mainstay.incident.web;

import io.mainstay.incident.domain.overview.History;
import io.mainstay.incident.domain.overview.Period;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.list.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the address of the overview asks for; nothing of it must be there.
///
/// @param period `12` or `24` months (24 when nothing is said), `2016` for a year, `all`, `dates`
/// @param team its number
/// @param category its number
/// @param source `imported` or `own`
/// @param filter in the language of the list
public record OverviewAsked(
        @Nullable String period,
        @Nullable String from,
        @Nullable String to,
        @Nullable String asOf,
        @Nullable String team,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String source,
        @Nullable String filter) {

    public static final String PATH = "/incidents/overview";
    static final String DATES = "dates";
    static final String ALL = "all";

    /// Which of the ways to say a period is meant: dates given without a word for it are one.
    public String chosenPeriod() {
        if (!text(period).isEmpty()) {
            return text(period);
        }
        return text(from).isEmpty() && text(to).isEmpty() ? "24" : DATES;
    }

    /// @param dates as they were typed
    Period period(History history, Period dates) {
        var chosen = chosenPeriod();
        return switch (chosen) {
            case "12", "24" -> history.last(Integer.parseInt(chosen));
            case ALL -> Period.ALL;
            case DATES -> dates;
            default -> {
                if (!chosen.matches("[0-9]{4}")) {
                    throw InvalidInput.of("period", "unknown");
                }
                yield Period.year(Integer.parseInt(chosen));
            }
        };
    }

    /// This page with another period.
    Address at(String another) {
        return address().without("from").without("to").with("period", another);
    }

    /// What a form that asks for something else sends along.
    public Map<String, String> kept(String... without) {
        var kept = new LinkedHashMap<>(address().query());
        for (var name : without) {
            kept.remove(name);
        }
        return kept;
    }

    private Address address() {
        var address = Address.of(PATH);
        for (var part : parts().entrySet()) {
            address =
                    part.getValue().isEmpty()
                            ? address
                            : address.with(part.getKey(), part.getValue());
        }
        return address;
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("period", text(period));
        parts.put("from", text(from));
        parts.put("to", text(to));
        parts.put("asOf", text(asOf));
        parts.put("team", text(team));
        parts.put("priority", text(priority));
        parts.put("category", text(category));
        parts.put("source", text(source));
        parts.put("filter", text(filter));
        return parts;
    }

    /// Whether anything but the period narrows the overview.
    public boolean isNarrowed() {
        return !kept("period", "from", "to", "asOf").isEmpty();
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }
}
