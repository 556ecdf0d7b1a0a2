package io.mainstay.bulletin.application;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinRepository;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.bulletin.persistence.PutAway;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What readers do with a bulletin: read what it said over time, follow it, put it away.
@Service
@Transactional
public class BulletinReading {

    private final BulletinAccess access;
    private final BulletinRepository bulletins;
    private final Followers followers;
    private final PutAway putAway;

    BulletinReading(
            BulletinAccess access,
            BulletinRepository bulletins,
            Followers followers,
            PutAway putAway) {
        this.access = access;
        this.bulletins = bulletins;
        this.followers = followers;
        this.putAway = putAway;
    }

    /// The last word first.
    @Transactional(readOnly = true)
    public List<Entry> entries(Bulletin bulletin) {
        return bulletins
                .entries(List.of(bulletin.number()))
                .getOrDefault(bulletin.number(), List.of());
    }

    @Transactional(readOnly = true)
    public boolean isFollowed(Bulletin bulletin) {
        return Actors.current().person().filter(me -> followers.have(bulletin, me)).isPresent();
    }

    public Bulletin follow(BulletinNumber number) {
        var bulletin = forReader(number);
        BulletinHasEnded.check(bulletin);
        followers.add(bulletin, me(number));
        return bulletin;
    }

    public Bulletin unfollow(BulletinNumber number) {
        var bulletin = forReader(number);
        followers.remove(bulletin, me(number));
        return bulletin;
    }

    /// Its banner is shown no more; safe to repeat.
    public void putAway(BulletinNumber number) {
        forReader(number);
        putAway.add(number, me(number));
    }

    private Bulletin forReader(BulletinNumber number) {
        var bulletin = access.get(number);
        access.requireFollow();
        return bulletin;
    }

    /// The system follows nothing.
    private static PersonId me(BulletinNumber number) {
        return Actors.current().person().orElseThrow(() -> new NoSuchRecord(number));
    }
}
