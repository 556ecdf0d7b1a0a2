package io.mainstay.bulletin.application;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.RecordRef;
import java.util.Optional;

/// What a person says of a bulletin when writing it, and may change later.
public record BulletinDetails(
        Wording wording, Span span, Readership readers, Optional<RecordRef> cause) {

    public static final BulletinDetails BLANK =
            new BulletinDetails(Wording.NOTHING, Span.UNSAID, Readership.HOUSE, Optional.empty());

    public static BulletinDetails of(Bulletin bulletin) {
        return new BulletinDetails(
                bulletin.wording(), bulletin.span(), bulletin.readers(), bulletin.cause());
    }
}
