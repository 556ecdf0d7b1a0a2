package io.mainstay.platform.access.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Account;
import io.mainstay.platform.persistence.ChangeFollower;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who is signed in, as read from the database less than a second ago. So a disabled account, a new
/// password or another role holds within a second on every node, even on one that hears nothing of
/// the change feed; at once on the node where it was changed, and usually within moments on others.
@Component
class SignedInCache implements ChangeFollower {

    /// Leaves the rest of the second to the request that finds out.
    private static final Duration FRESH = Duration.ofMillis(800);

    private static final int MOST = 10_000;

    private final Cache<String, Optional<SignedIn>> cache;

    @Autowired
    SignedInCache() {
        this(Ticker.systemTicker());
    }

    SignedInCache(Ticker ticker) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(FRESH)
                        .maximumSize(MOST)
                        .ticker(ticker)
                        .build();
    }

    Optional<SignedIn> get(byte[] key, Supplier<Optional<SignedIn>> load) {
        return cache.get(HexFormat.of().formatHex(key), absent -> load.get());
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        if (refs.stream().anyMatch(ref -> ref.prefix().equals(Account.PREFIX))) {
            cache.invalidateAll();
        }
    }

    void forget(byte[] key) {
        cache.invalidate(HexFormat.of().formatHex(key));
    }

    /// Forgets everybody now, and once more when the open transaction has committed, because others
    /// may read the old rows until then.
    void forget() {
        cache.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            cache.invalidateAll();
                        }
                    });
        }
    }
}
