package io.mainstay.platform.audit.application;

import io.mainstay.platform.audit.Finding;
import io.mainstay.platform.audit.Finding.Kind;
import io.mainstay.platform.audit.Invariant;
import io.mainstay.platform.audit.Invariant.Depth;
import io.mainstay.platform.audit.Verification;
import io.mainstay.platform.audit.VerificationReport;
import io.mainstay.platform.audit.domain.ChainReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class VerificationService implements Verification {

    private final ChainReader chain;
    private final List<Invariant> invariants;

    VerificationService(ChainReader chain, List<Invariant> invariants) {
        this.chain = chain;
        this.invariants = invariants;
    }

    /// All of one moment, so that a write in between is no finding.
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public VerificationReport verify(Optional<String> exportedHead, Depth depth) {
        var walk = new ChainWalk(chain, exportedHead);
        walk.walk();
        var broken = invariants.stream().flatMap(invariant -> broken(invariant, depth));
        return new VerificationReport(
                walk.seals(),
                walk.sealedEntries(),
                walk.head(),
                walk.unsealed(),
                walk.erasedValues(),
                invariants.stream().map(Invariant::name).toList(),
                Stream.concat(walk.findings().stream(), broken).toList());
    }

    private static Stream<Finding> broken(Invariant invariant, Depth depth) {
        return invariant.broken(depth).stream()
                .map(text -> new Finding(Kind.INVARIANT_BROKEN, invariant.name(), text));
    }
}
