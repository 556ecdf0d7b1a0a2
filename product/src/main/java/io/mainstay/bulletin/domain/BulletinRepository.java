package io.mainstay.bulletin.domain;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where bulletins are kept.
public interface BulletinRepository {

    BulletinNumber nextNumber();

    void add(Bulletin bulletin);

    Optional<Bulletin> find(BulletinNumber number, Visible visible);

    /// What is published and has not ended: the worst first, of those the newest word.
    List<Bulletin> current(Visible visible);

    /// What ended since, the last first.
    List<Bulletin> endedSince(Instant instant, Visible visible);

    /// What is published about a record and has not ended.
    List<Bulletin> currentOf(RecordRef cause, Visible visible);

    /// Saves what changed and raises the version.
    ///
    /// @return the bulletin with its new version
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Bulletin update(Bulletin bulletin);

    /// Keeps what it says now, for ever.
    void keep(BulletinNumber bulletin, Entry entry);

    /// What visible bulletins said over time, the last word first.
    Map<BulletinNumber, List<Entry>> entries(Collection<BulletinNumber> bulletins);
}
