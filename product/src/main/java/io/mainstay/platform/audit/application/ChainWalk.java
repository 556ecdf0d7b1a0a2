package io.mainstay.platform.audit.application;

import static io.mainstay.platform.audit.Finding.Kind.ENTRY_ALTERED;
import static io.mainstay.platform.audit.Finding.Kind.ENTRY_DELETED;
import static io.mainstay.platform.audit.Finding.Kind.ENTRY_INSERTED;
import static io.mainstay.platform.audit.Finding.Kind.HEAD_MISSING;
import static io.mainstay.platform.audit.Finding.Kind.SEAL_ALTERED;
import static io.mainstay.platform.audit.Finding.Kind.SEAL_MISSING;
import static io.mainstay.platform.audit.Finding.Kind.VALUE_ALTERED;

import io.mainstay.platform.audit.Finding;
import io.mainstay.platform.audit.VerificationReport.Tail;
import io.mainstay.platform.audit.domain.ChainReader;
import io.mainstay.platform.audit.domain.Link;
import io.mainstay.platform.audit.domain.Seal;
import io.mainstay.platform.audit.domain.StoredEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One walk along the chain from the first seal to the newest entry, gathering what is wrong.
final class ChainWalk {

    /// More findings than this say no more than these do.
    private static final int MOST_FINDINGS = 100;

    private final ChainReader chain;
    private final Optional<String> exportedHead;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Seal> previous = Optional.empty();
    private boolean headSeen;
    private long seals;
    private long sealedEntries;
    private long erasedValues;
    private long tailEntries;
    private @Nullable Instant tailOldest;

    ChainWalk(ChainReader chain, Optional<String> exportedHead) {
        this.chain = chain;
        this.exportedHead = exportedHead;
    }

    void walk() {
        chain.eachSeal(this::seal);
        chain.eachAfter(previous.map(Seal::last), this::tail);
        exportedHead
                .filter(head -> !headSeen)
                .ifPresent(head ->
                        found(
                                HEAD_MISSING,
                                head,
                                "No seal has this hash: the chain was cut off or rewritten"));
    }

    private void seal(Seal seal) {
        var follows = previous.map(seal::follows).orElseGet(seal::isFirst);
        if (!follows) {
            broken(seal);
        }
        entries(seal, follows);
        seals++;
        sealedEntries += seal.count();
        headSeen |= exportedHead.filter(hash(seal)::equalsIgnoreCase).isPresent();
        previous = Optional.of(seal);
    }

    private void broken(Seal seal) {
        long expected = previous.map(Seal::number).orElse(0L) + 1;
        if (seal.number() == expected) {
            found(SEAL_ALTERED, seal.number(), "Seal %s does not follow the seal before it");
        } else {
            found(SEAL_MISSING, expected, "Seal %s is missing");
        }
    }

    /// After a missing seal, the entries in between cannot be judged; this seal's own still can.
    private void entries(Seal seal, boolean follows) {
        var from = follows ? previous.map(Seal::last) : Optional.of(before(seal.first()));
        var stored = chain.between(from, seal.last());
        stored.forEach(this::entry);
        var links = stored.stream().map(StoredEntry::link).toList();
        if (!seal.covers(links) && !nameTheEntry(seal.marks(), links)) {
            found(SEAL_ALTERED, seal.number(), "Seal %s does not fit its entries");
        }
    }

    private static Link before(Link first) {
        return new Link(first.xid(), first.position() - 1, first.digest());
    }

    private void entry(StoredEntry entry) {
        if (!entry.isAsItsDigestSays()) {
            found(ENTRY_ALTERED, entry.position(), "Entry %s was altered after it was written");
        }
        entry.alteredValues()
                .forEach(field ->
                        found(
                                VALUE_ALTERED,
                                entry.position(),
                                "The value of " + field + " in entry %s was altered"));
        erasedValues += entry.erasedValues();
    }

    /// Compares the entries with what the seal lists.
    ///
    /// @return whether an entry explains why the seal does not fit
    private boolean nameTheEntry(SequencedMap<Long, Long> marks, List<Link> links) {
        var missing = new LinkedHashSet<>(marks.keySet());
        var wrong = 0;
        for (var link : links) {
            missing.remove(link.position());
            wrong += isWrong(link, marks.get(link.position())) ? 1 : 0;
        }
        missing.forEach(position -> found(ENTRY_DELETED, position, "Entry %s was deleted"));
        return wrong > 0 || !missing.isEmpty();
    }

    private boolean isWrong(Link link, @Nullable Long mark) {
        if (mark == null) {
            found(ENTRY_INSERTED, link.position(), "Entry %s was inserted into a sealed run");
        } else if (mark != link.mark()) {
            found(ENTRY_ALTERED, link.position(), "Entry %s was altered after it was sealed");
        }
        return mark == null || mark != link.mark();
    }

    private void tail(StoredEntry entry) {
        entry(entry);
        tailEntries++;
        var recorded = entry.facts().recordedAt();
        if (tailOldest == null || recorded.isBefore(tailOldest)) {
            tailOldest = recorded;
        }
    }

    private void found(Finding.Kind kind, Object subject, String text) {
        var known =
                findings.stream()
                        .anyMatch(finding ->
                                finding.kind() == kind
                                        && finding.subject().equals(subject.toString()));
        if (!known && findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, subject.toString(), text.formatted(subject)));
        }
    }

    private static String hash(Seal seal) {
        return HexFormat.of().formatHex(seal.hash());
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<String> head() {
        return previous.map(ChainWalk::hash);
    }

    Tail unsealed() {
        return new Tail(tailEntries, Optional.ofNullable(tailOldest));
    }

    long seals() {
        return seals;
    }

    long sealedEntries() {
        return sealedEntries;
    }

    long erasedValues() {
        return erasedValues;
    }
}
