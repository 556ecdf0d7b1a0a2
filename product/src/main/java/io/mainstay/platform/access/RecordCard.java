package io.mainstay.platform.access;

import io.mainstay.kernel.RecordRef;

/// What one record shows of itself on another's page: enough to name it and go there.
///
/// @param stateKey message key of the state's word, such as `incident.state.ON_HOLD`
/// @param href path of the record's page
public record RecordCard(RecordRef ref, String title, String stateKey, String href) {}
