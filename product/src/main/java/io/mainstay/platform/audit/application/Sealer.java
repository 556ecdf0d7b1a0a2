package io.mainstay.platform.audit.application;

import io.mainstay.platform.audit.domain.Link;
import io.mainstay.platform.audit.domain.Seal;
import io.mainstay.platform.audit.domain.SealRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals what was written, off the write path, on one node at a time.
@Service
class Sealer {

    /// Entries of one seal: enough to keep seals few, little enough to hold in memory.
    private static final int MOST = 5_000;

    private final SealRepository seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(SealRepository seals, TransactionTemplate transaction, Clock clock) {
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Seals everything whose order is final.
    ///
    /// @return how many entries were sealed
    long seal() {
        long sealed = 0;
        var portion = MOST;
        while (portion == MOST) {
            portion = transaction.execute(status -> seals.lead() ? sealOnce() : 0);
            sealed += portion;
        }
        return sealed;
    }

    private int sealOnce() {
        var newest = seals.newest();
        var links = seals.unsealed(newest.map(Seal::last), MOST);
        if (!links.isEmpty()) {
            seals.add(next(newest, links));
        }
        return links.size();
    }

    private Seal next(Optional<Seal> newest, List<Link> links) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return newest.map(seal -> seal.next(links, now)).orElseGet(() -> Seal.first(links, now));
    }
}
