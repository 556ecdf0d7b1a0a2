package io.mainstay.platform.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What was read in a read-only transaction is not read in it again: a page asks the same record
/// for itself, for its links and for its tasks. Where something is written, everything is read
/// anew.
public final class ReadOnce<K, V> {

    public V get(K key, Function<K, V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.apply(key);
        }
        var known = known();
        if (!known.containsKey(key)) {
            known.put(key, read.apply(key));
        }
        return known.get(key);
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        var bound = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new UntilItsEnd(bound));
        }
        return bound;
    }

    /// Another transaction that begins meanwhile knows nothing of it.
    private final class UntilItsEnd implements TransactionSynchronization {

        private final Map<K, V> known;

        UntilItsEnd(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
