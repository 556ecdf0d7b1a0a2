package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mainstay.kernel.RecordRef;
import io.mainstay.testing.ModuleTest;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ChangeFeedTest {

    private static final RecordRef FIRST = new RecordRef("INC", 1);
    private static final RecordRef SECOND = new RecordRef("INC", 2);

    @Autowired ChangeFeed feed;
    @Autowired TransactionTemplate transaction;
    @Autowired Heard heard;

    @BeforeEach
    void forgetsWhatItHeardBefore() {
        heard.refs.clear();
    }

    @Test
    void tellsFollowersAfterTheCommit() throws InterruptedException {
        transaction.executeWithoutResult(status -> feed.changed(FIRST));

        assertThat(heard.next()).isEqualTo(FIRST);
    }

    @Test
    void isSilentAboutWhatWasRolledBack() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            feed.changed(FIRST);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> feed.changed(SECOND));

        assertThat(heard.next()).isEqualTo(SECOND);
    }

    @Test
    void missesNothingThatCommitsLaterThanItBegan() throws InterruptedException {
        transaction.executeWithoutResult(slow -> {
            feed.changed(FIRST);
            Thread.ofVirtual().start(this::changeSecond);
            awaitCommitted(SECOND);
        });

        assertThat(Set.of(heard.next(), heard.next())).isEqualTo(Set.of(FIRST, SECOND));
    }

    @Test
    void belongsToTheTransactionOfTheChange() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> feed.changed(FIRST));
    }

    private void changeSecond() {
        transaction.executeWithoutResult(quick -> feed.changed(SECOND));
    }

    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private void awaitCommitted(RecordRef ref) {
        while (jdbc.sql(
                                "select count(*) from platform_feed.change where ref = :ref and xid > pg_current_xact_id()")
                        .param("ref", ref.toString())
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static final class Heard implements ChangeFollower {

        private final BlockingQueue<RecordRef> refs = new LinkedBlockingQueue<>();

        @Override
        public void changed(Set<RecordRef> changed) {
            refs.addAll(changed);
        }

        RecordRef next() throws InterruptedException {
            var ref = refs.poll(10, TimeUnit.SECONDS);
            assertThat(ref).isNotNull();
            return java.util.Objects.requireNonNull(ref);
        }
    }
}
