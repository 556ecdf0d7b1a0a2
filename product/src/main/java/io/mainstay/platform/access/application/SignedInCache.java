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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final ConcurrentMap<String, FutureTask<Optional<SignedIn>>> loading =
            new ConcurrentHashMap<>();

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

    /// Who asks while somebody reads the same from the database shares the answer, and the failure
    /// as well: when the database is away, nobody waits in a line for a turn to find out.
    Optional<SignedIn> get(byte[] key, Supplier<Optional<SignedIn>> load) {
        var name = HexFormat.of().formatHex(key);
        var known = cache.getIfPresent(name);
        if (known != null) {
            return known;
        }
        var own = new FutureTask<>(load::get);
        var first = loading.putIfAbsent(name, own);
        if (first != null) {
            return outcome(first);
        }
        own.run();
        loading.computeIfPresent(name, (same, under) -> under == own ? keep(name, own) : under);
        return outcome(own);
    }

    /// What was forgotten while it was read is not under way any more, and is not kept.
    private @Nullable FutureTask<Optional<SignedIn>> keep(
            String name, FutureTask<Optional<SignedIn>> done) {
        if (done.state() == State.SUCCESS) {
            cache.put(name, done.resultNow());
        }
        return null;
    }

    private static Optional<SignedIn> outcome(FutureTask<Optional<SignedIn>> load) {
        try {
            return load.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurry);
        }
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        if (refs.stream().anyMatch(ref -> ref.prefix().equals(Account.PREFIX))) {
            forgetAll();
        }
    }

    void forget(byte[] key) {
        var name = HexFormat.of().formatHex(key);
        loading.remove(name);
        cache.invalidate(name);
    }

    private void forgetAll() {
        loading.clear();
        cache.invalidateAll();
    }

    /// Forgets everybody now, and once more when the open transaction has committed, because others
    /// may read the old rows until then.
    void forget() {
        forgetAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            forgetAll();
                        }
                    });
        }
    }
}
