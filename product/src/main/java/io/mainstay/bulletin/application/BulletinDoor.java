package io.mainstay.bulletin.application;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class BulletinDoor implements RecordDoor {

    private final BulletinAccess access;

    BulletinDoor(BulletinAccess access) {
        this.access = access;
    }

    @Override
    public String prefix() {
        return BulletinNumber.PREFIX;
    }

    @Override
    public Optional<RecordCard> open(RecordRef ref) {
        return BulletinNumber.in(ref).flatMap(access::find).map(BulletinDoor::card);
    }

    private static RecordCard card(Bulletin bulletin) {
        return new RecordCard(
                bulletin.ref(),
                bulletin.wording().title(),
                Words.key(bulletin.state()),
                "/bulletins/" + bulletin.number());
    }
}
