package io.mainstay.servicedesk.domain;

import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// How a contact ended.
///
/// @param record what it led to, or which article answered it
/// @param solved whether what it was about was over with it: known at the end, and not changed by
///   what comes later
public record Ending(ContactOutcome outcome, Optional<RecordRef> record, boolean solved) {}
