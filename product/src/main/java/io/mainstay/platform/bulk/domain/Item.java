package io.mainstay.platform.bulk.domain;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One record in a bulk change.
///
/// @param reason why it was refused, or which fields were not set back
/// @param before the fields that were changed, as they were; `after` as they became
public record Item(
        long record,
        ItemState state,
        Optional<Reason> reason,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {}
