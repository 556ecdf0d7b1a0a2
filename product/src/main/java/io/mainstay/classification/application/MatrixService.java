package io.mainstay.classification.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.classification.ClassificationPermission;
import io.mainstay.classification.Matrices;
import io.mainstay.classification.Matrix;
import io.mainstay.classification.persistence.MatrixTable;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.platform.audit.Ledger;
import io.mainstay.platform.persistence.ChangeFollower;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the priority matrices. They are read on every form and changed once a year, so they are
/// held in memory and read anew when the change feed names one, or after a minute.
@Service
public class MatrixService implements Matrices, ChangeFollower {

    private final Cache<String, Matrix> cache =
            Caffeine.newBuilder().maximumSize(50).expireAfterWrite(Duration.ofMinutes(1)).build();
    private final MatrixTable table;
    private final Gate gate;
    private final Ledger ledger;

    MatrixService(MatrixTable table, Gate gate, Ledger ledger) {
        this.table = table;
        this.gate = gate;
        this.ledger = ledger;
    }

    @Override
    public Matrix of(String process) {
        var known = cache.getIfPresent(process);
        if (known != null) {
            return known;
        }
        var found = latest(process);
        cache.put(process, found);
        return found;
    }

    /// As the database has it, for whoever is about to change it.
    @Transactional(readOnly = true)
    public Matrix latest(String process) {
        return table.find(process).orElseThrow(() -> new NoSuchRecord("matrix of " + process));
    }

    @Transactional(readOnly = true)
    public List<String> processes() {
        return table.processes();
    }

    /// Replaces words and cells, of another size when they are. Records keep the priority that they
    /// have.
    ///
    /// @param wanted its id is not looked at
    @Transactional
    public Matrix replace(Matrix wanted) {
        gate.require(ClassificationPermission.CLASSIFY);
        var before = latest(wanted.process());
        if (before.version() != wanted.version()) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var after = before.with(wanted.impacts(), wanted.urgencies(), wanted.priorities());
        table.update(after);
        return ledger.changed(before, Outcome.of(after), "EDIT");
    }

    @Override
    public void changed(Set<RecordRef> refs) {
        if (refs.stream().anyMatch(ref -> ref.prefix().equals("MTX"))) {
            cache.invalidateAll();
        }
    }
}
