package io.mainstay.incident.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.incident.Told;
import io.mainstay.incident.Told.Fact;
import io.mainstay.kernel.Place;
import io.mainstay.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a new incident while somebody is still typing; what cannot be read
/// yet is not known yet.
///
/// @param take the proposal that was taken: the field and what stands in it then, such as
///   `category=Printing`
record SuggestionForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable String caller,
        @Nullable String contact,
        @Nullable String category,
        @Nullable String unit,
        @Nullable String site,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable String service,
        @Nullable String configurationItem,
        @Nullable String take) {

    Told told(PickedReader picked) {
        var taken = taken();
        return Told.of(text(title) + "\n" + text(description))
                .by(read(caller, picked::caller))
                .at(new Place(read(unit, picked::unit), read(site, picked::site)))
                .in(read(taken.getOrDefault("category", text(category)), picked::category))
                .with(Fact.CONTACT, perhaps(contact))
                .with(Fact.IMPACT, perhaps(impact))
                .with(Fact.URGENCY, perhaps(urgency))
                .with(Fact.SERVICE, perhaps(service))
                .with(Fact.ITEM, perhaps(configurationItem));
    }

    /// What the taken proposal fills in.
    Map<String, String> taken() {
        var parts = text(take).split("=", 2);
        return parts.length == 2 && (parts[0].equals("category") || parts[0].equals("team"))
                ? Map.of(parts[0], parts[1])
                : Map.of();
    }

    private static <T> Optional<T> read(@Nullable String typed, Function<String, T> reader) {
        try {
            return perhaps(typed).map(reader);
        } catch (Refusal unclear) {
            return Optional.empty();
        }
    }
}
