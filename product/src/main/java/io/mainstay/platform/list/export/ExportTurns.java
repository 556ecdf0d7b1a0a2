package io.mainstay.platform.list.export;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.PersonId;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// How many exports there may be on this node at once, so that files and database connections stay
/// few: one of each person, from the first row read to the last byte sent; and a few that read.
@Component
class ExportTurns {

    private static final int MOST_READING = 3;

    private final Set<Long> people = ConcurrentHashMap.newKeySet();
    private final Semaphore reading = new Semaphore(MOST_READING);

    /// What takes its turn.
    interface Work {

        long run() throws IOException;
    }

    long ofPerson(Work work) throws IOException {
        var me = Actors.current().person().map(PersonId::value).orElse(0L);
        if (!people.add(me)) {
            throw ExportRefused.oneAtATime();
        }
        try {
            return work.run();
        } finally {
            people.remove(me);
        }
    }

    long reading(Work work) throws IOException {
        if (!reading.tryAcquire()) {
            throw ExportRefused.busy();
        }
        try {
            return work.run();
        } finally {
            reading.release();
        }
    }
}
