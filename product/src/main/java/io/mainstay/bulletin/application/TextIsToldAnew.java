package io.mainstay.bulletin.application;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.kernel.Refusal;

/// What people have read is not changed under their eyes: something new is said above it.
final class TextIsToldAnew extends Refusal {

    private TextIsToldAnew(Bulletin bulletin) {
        super(Kind.CONFLICT, "bulletin-text-told", bulletin.number().toString());
    }

    static void check(Bulletin before, Bulletin after) {
        if (before.isPublished() && !before.wording().text().equals(after.wording().text())) {
            throw new TextIsToldAnew(before);
        }
    }
}
