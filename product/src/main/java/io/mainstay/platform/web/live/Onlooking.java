package io.mainstay.platform.web.live;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.web.live.Listener.Other;
import io.mainstay.platform.web.live.persistence.OnlookerTable;
import io.mainstay.platform.web.live.persistence.OnlookerTable.Onlooker;
import io.mainstay.platform.web.live.persistence.OnlookerTable.OpenPage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Tells the open pages of this node who else looks at the same record, on whatever node. Round
/// after round it says that its own pages are still open, and reads who else is there: two or three
/// statements for all of them. A page that was left is noticed by the second round after, one whose
/// node died when its time is over; so nobody is shown for longer than 15 seconds.
@Component
class Onlooking implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Onlooking.class);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration TYPING = Duration.ofSeconds(6);

    private final LiveLine line;
    private final OnlookerTable table;
    private final RecordDoors doors;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService rounds;

    Onlooking(LiveLine line, OnlookerTable table, RecordDoors doors, Clock clock) {
        this.line = line;
        this.table = table;
        this.doors = doors;
        this.clock = clock;
    }

    /// What is typed is not told, only that.
    void typing(RecordRef record, PersonId person) {
        table.typing(record, person, clock.instant().plus(TYPING));
        soon();
    }

    /// Pages that were just opened need not wait for the next round.
    void soon() {
        Optional.ofNullable(rounds).ifPresent(next -> next.execute(this::roundIfItCan));
    }

    void round() {
        var pages =
                line.listeners().stream().flatMap(listener -> listener.page().stream()).toList();
        if (pages.isEmpty()) {
            return;
        }
        var now = clock.instant();
        table.forget(now);
        table.keep(pages, now.plus(KEPT));
        var records = pages.stream().map(OpenPage::record).distinct().toList();
        var there =
                table.of(records, now).stream().collect(Collectors.groupingBy(Onlooker::record));
        line.each(
                listener -> listener.page().isPresent(),
                listener -> listener.tellOthers(others(listener, there), doors));
    }

    private static List<Other> others(Listener listener, Map<RecordRef, List<Onlooker>> there) {
        var page = listener.page().orElseThrow();
        return there.getOrDefault(page.record(), List.of()).stream()
                .filter(one -> !one.person().equals(page.person()))
                .map(one -> new Other(one.name(), one.typing()))
                .toList();
    }

    private void roundIfItCan() {
        try {
            round();
        } catch (DataAccessException | TransactionException away) {
            log.debug("Who looks is not told for a moment: {}", away.getMessage());
        }
    }

    @Override
    public void start() {
        var next =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("live-onlooking").factory());
        next.scheduleWithFixedDelay(
                this::roundIfItCan, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
        rounds = next;
    }

    @Override
    public void stop() {
        Optional.ofNullable(rounds).ifPresent(ExecutorService::shutdownNow);
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
