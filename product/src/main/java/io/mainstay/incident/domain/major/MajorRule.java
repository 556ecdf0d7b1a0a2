package io.mainstay.incident.domain.major;

import java.time.Duration;
import java.util.Optional;

/// When an incident is declared major by itself. A rule that names neither priority nor number
/// never declares.
///
/// @param priority this one or a more urgent one speaks for it
/// @param contacts so many contacts and children speak for it
/// @param minutes within which they are counted
/// @param together true when both must speak for it, false when either is enough
public record MajorRule(
        Optional<Integer> priority, Optional<Integer> contacts, int minutes, boolean together) {

    public static final MajorRule NEVER =
            new MajorRule(Optional.empty(), Optional.empty(), 15, false);

    public Duration window() {
        return Duration.ofMinutes(minutes);
    }

    public boolean isIdle() {
        return priority.isEmpty() && contacts.isEmpty();
    }

    /// Whether it is worth counting for an incident of this priority.
    public boolean counts(int of) {
        return contacts.isPresent() && (!together || priority.isEmpty() || speaks(of));
    }

    /// What speaks for declaring it; empty when that is not enough.
    public Optional<Seen> reached(int of, Optional<Counted> counted) {
        var urgent = speaks(of) ? Optional.of(of) : Optional.<Integer>empty();
        var many = counted.filter(this::speaks);
        var enough =
                together && priority.isPresent() && contacts.isPresent()
                        ? urgent.isPresent() && many.isPresent()
                        : urgent.isPresent() || many.isPresent();
        return enough ? Optional.of(new Seen(urgent, many)) : Optional.empty();
    }

    private boolean speaks(int of) {
        return priority.filter(least -> of <= least).isPresent();
    }

    private boolean speaks(Counted counted) {
        return contacts.filter(least -> counted.all() >= least).isPresent();
    }
}
