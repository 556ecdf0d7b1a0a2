package io.mainstay.classification.persistence;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.classification.CustomField;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.RecordWords.Meaning;
import io.mainstay.platform.persistence.ChangeFollower;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Which custom fields there are, in memory for at most a minute: every list and every form asks.
@Component
public class KnownCustomFields implements ChangeFollower {

    private final Cache<String, Map<String, List<CustomField>>> cache =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();
    private final CustomFieldTable table;

    KnownCustomFields(CustomFieldTable table) {
        this.table = table;
    }

    /// Active or not, in their order.
    public List<CustomField> of(String process) {
        return cached().getOrDefault(process, List.of());
    }

    /// Of every kind of record.
    public List<CustomField> all() {
        return cached().values().stream().flatMap(List::stream).toList();
    }

    /// What the value of a field of this name stands for; empty where it stands as it is, or where
    /// kinds of record mean different things by the name.
    public Optional<Meaning> meaning(String fieldName) {
        var meanings =
                all().stream()
                        .filter(field -> field.fieldName().equals(fieldName))
                        .map(KnownCustomFields::meaning)
                        .distinct()
                        .toList();
        return meanings.size() == 1 ? meanings.getFirst() : Optional.empty();
    }

    private static Optional<Meaning> meaning(CustomField field) {
        return switch (field.kind()) {
            case PERSON -> Optional.of(new Meaning.People());
            case DATE -> Optional.of(new Meaning.Day());
            case MONEY -> Optional.of(new Meaning.Amount(field.options().getFirst()));
            default -> Optional.empty();
        };
    }

    private Map<String, List<CustomField>> cached() {
        return cache.get("fields", key -> byProcess());
    }

    private Map<String, List<CustomField>> byProcess() {
        return table.all().stream().collect(groupingBy(CustomField::process));
    }

    /// Forgets once the open transaction is committed: whoever added a field uses it at once.
    public void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        cache.invalidateAll();
                    }
                });
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        if (refs.stream().anyMatch(ref -> ref.prefix().equals("FIELD"))) {
            cache.invalidateAll();
        }
    }
}
