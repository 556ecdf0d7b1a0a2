package io.mainstay.bulletin.application;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.kernel.Refusal;

/// What is over stays as people read it.
final class BulletinHasEnded extends Refusal {

    private BulletinHasEnded(Bulletin bulletin) {
        super(Kind.CONFLICT, "bulletin-ended", bulletin.number().toString());
    }

    static void check(Bulletin bulletin) {
        if (!bulletin.isEditable()) {
            throw new BulletinHasEnded(bulletin);
        }
    }
}
