package io.mainstay.incident.domain.major;

import java.util.Optional;

/// What the rule saw when it declared.
///
/// @param priority when the priority spoke for it
/// @param counted when the number of those who suffer spoke for it
public record Seen(Optional<Integer> priority, Optional<Counted> counted) {}
