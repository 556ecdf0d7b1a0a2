package io.mainstay.incident;

import io.mainstay.classification.CategoryId;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.Place;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is known of an incident before it is one, or before anybody has looked at it.
///
/// @param words title and description as they were typed, of any length and in any language
/// @param facts what else is known
/// @param itself the incident when there is one, which then is not like itself
public record Told(String words, Map<Fact, String> facts, Optional<IncidentNumber> itself) {

    /// What is known besides the words when an incident is opened.
    public enum Fact {
        CALLER(false),
        LOGGER(false),
        CONTACT(false),
        UNIT(false),
        SITE(false),
        CATEGORY(true),
        SERVICE(true),
        ITEM(true),
        IMPACT(false),
        URGENCY(false);

        private final boolean telling;

        Fact(boolean telling) {
            this.telling = telling;
        }

        /// Whether it says by itself what the matter is; the others only lend weight.
        public boolean isTelling() {
            return telling;
        }

        /// As lessons write it; no word of a text looks like it.
        public String is(Object value) {
            return "=" + name().toLowerCase(Locale.ROOT) + ":" + value;
        }
    }

    public static Told of(String words) {
        return new Told(words, Map.of(), Optional.empty());
    }

    public Told by(Optional<PersonId> caller) {
        return with(Fact.CALLER, caller);
    }

    public Told in(Optional<CategoryId> category) {
        return with(Fact.CATEGORY, category);
    }

    public Told at(Place place) {
        return with(Fact.UNIT, place.unit()).with(Fact.SITE, place.site());
    }

    /// Nothing changes while it is unknown.
    public Told with(Fact fact, Optional<?> value) {
        var known = new EnumMap<Fact, String>(Fact.class);
        known.putAll(facts);
        value.ifPresent(it -> known.put(fact, it.toString().toLowerCase(Locale.ROOT)));
        return new Told(words, known, itself);
    }

    public Told of(IncidentNumber incident) {
        return new Told(words, facts, Optional.of(incident));
    }
}
