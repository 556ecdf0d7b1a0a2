package io.mainstay.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTest {

    private final ReadOnce<String, Integer> once = new ReadOnce<>();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void readsEachThingOnceInATransactionThatOnlyReads() {
        var seen = reading(0).execute(status -> read("a") + read("a") + read("b") + read("a"));

        assertThat(seen).isEqualTo(1 + 1 + 2 + 1);
        Integer another = reading(0).execute(status -> read("a"));
        assertThat(another).isEqualTo(3);
    }

    @Test
    void readsAnewWhereSomethingIsWrittenAndOutsideOfAll() {
        assertThat(read("a") + read("a")).isEqualTo(1 + 2);
        Integer written = writing().execute(status -> read("a") + read("a"));
        assertThat(written).isEqualTo(3 + 4);
    }

    @Test
    void aTransactionInBetweenKnowsNothingOfIt() {
        Integer seen =
                reading(0)
                        .execute(status ->
                                read("a") * 100
                                        + reading(PROPAGATION_REQUIRES_NEW)
                                                        .execute(inner -> read("a"))
                                                * 10
                                        + read("a"));

        assertThat(seen).isEqualTo(121);
    }

    private int read(String key) {
        return once.get(key, any -> reads.incrementAndGet());
    }

    private static TransactionTemplate reading(int propagation) {
        var template = writing();
        template.setReadOnly(true);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private static TransactionTemplate writing() {
        return new TransactionTemplate(new NoDatabase());
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final ThreadLocal<Integer> OPEN = ThreadLocal.withInitial(() -> 0);

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return OPEN.get() > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            OPEN.set(OPEN.get() + 1);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(@Nullable Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            OPEN.set(OPEN.get() - 1);
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            OPEN.set(OPEN.get() - 1);
        }
    }
}
