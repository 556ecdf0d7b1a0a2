package io.mainstay.platform.access;

import io.mainstay.kernel.Place;
import io.mainstay.kernel.RecordRef;

/// What one record shows of itself on another's page: enough to name it and go there.
///
/// @param stateKey message key of the state's word, such as `incident.state.ON_HOLD`
/// @param href path of the record's page
/// @param place where the record belongs, which decides what scoped roles count for it
public record RecordCard(RecordRef ref, String title, String stateKey, String href, Place place) {

    /// Of a kind that belongs to no unit and no site.
    public RecordCard(RecordRef ref, String title, String stateKey, String href) {
        this(ref, title, stateKey, href, Place.NOWHERE);
    }
}
