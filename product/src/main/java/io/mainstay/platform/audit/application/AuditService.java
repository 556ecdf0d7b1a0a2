package io.mainstay.platform.audit.application;

import static io.mainstay.platform.audit.application.AuditPermission.READ_AUDIT_TRAIL;

import io.mainstay.kernel.Gate;
import io.mainstay.platform.audit.AuditTrail.Written;
import io.mainstay.platform.audit.EntryVisibility;
import io.mainstay.platform.audit.domain.AuditReader;
import io.mainstay.platform.audit.domain.AuditReader.ChainStatus;
import io.mainstay.platform.audit.domain.AuditReader.Filter;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The trail as a whole, for auditors and administrators.
@Service
@Transactional(readOnly = true)
public class AuditService {

    /// Entries read for one page; what the reader may not see is left out of them.
    private static final int PAGE = 50;

    private final AuditReader reader;
    private final EntryVisibility visibility;
    private final Gate gate;

    AuditService(AuditReader reader, EntryVisibility visibility, Gate gate) {
        this.reader = reader;
        this.visibility = visibility;
        this.gate = gate;
    }

    /// @param next the position before which to go on; empty at the end
    public record Page(List<Written> entries, OptionalLong next) {}

    /// Newest first.
    ///
    /// @param before the last position already seen
    public Page newest(Filter filter, OptionalLong before) {
        gate.require(READ_AUDIT_TRAIL);
        var read = reader.newest(filter, before.orElse(Long.MAX_VALUE), PAGE);
        var visible =
                read.stream().filter(written -> visibility.allows(written.entry().ref())).toList();
        return new Page(
                visible,
                read.size() < PAGE
                        ? OptionalLong.empty()
                        : OptionalLong.of(read.getLast().position()));
    }

    public ChainStatus status() {
        gate.require(READ_AUDIT_TRAIL);
        return reader.status();
    }
}
