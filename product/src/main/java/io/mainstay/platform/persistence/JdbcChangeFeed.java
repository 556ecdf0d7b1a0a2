package io.mainstay.platform.persistence;

import io.mainstay.kernel.RecordRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class JdbcChangeFeed implements ChangeFeed {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ringing ringing;

    JdbcChangeFeed(JdbcClient jdbc, Clock clock, FeedBell bell, OwnChanges own) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ringing = new Ringing(bell, own);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(RecordRef ref) {
        changed(List.of(ref));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Collection<RecordRef> refs) {
        jdbc.sql("insert into platform_feed.change (ref, at) select unnest(:refs), :at")
                .param("refs", refs.stream().map(RecordRef::toString).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        // Equal to itself only once: however much a transaction changes, it rings one time.
        if (!TransactionSynchronizationManager.getSynchronizations().contains(ringing)) {
            TransactionSynchronizationManager.registerSynchronization(ringing);
        }
    }

    private record Ringing(FeedBell bell, OwnChanges own) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            own.changed();
            bell.ring();
        }
    }
}
