package io.mainstay.bulletin.rest;

import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A bulletin as one reader sees it.
///
/// @param body its newest word, Markdown
/// @param sites whom it is for, with `units`; with neither everybody of the house. For the desk
/// @param open whether the public may read it as well
/// @param cause the record that it is about, where the reader sees that
/// @param actions what this reader may do with it now
record BulletinJson(
        String number,
        long version,
        State state,
        List<String> actions,
        String title,
        String body,
        Kind kind,
        Severity severity,
        Language language,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        Optional<Instant> nextUpdateAt,
        Optional<List<Long>> sites,
        Optional<List<Long>> units,
        Optional<List<Long>> suppliers,
        boolean open,
        Optional<String> cause,
        Optional<Long> author,
        Optional<Instant> publishedAt,
        Optional<Instant> endedAt) {

    /// @param desk whether the reader is told who wrote it and whom it is for
    static BulletinJson of(
            Bulletin bulletin, List<String> actions, boolean desk, Optional<RecordRef> cause) {
        var wording = bulletin.wording();
        var named = Optional.of(bulletin.readers().addressees()).filter(any -> desk);
        return new BulletinJson(
                bulletin.number().toString(),
                bulletin.version(),
                bulletin.state(),
                actions,
                wording.title(),
                wording.text(),
                wording.kind(),
                wording.severity(),
                wording.language(),
                bulletin.span().from(),
                bulletin.span().until(),
                bulletin.span().nextUpdate(),
                named.map(any -> any.sites().stream().map(SiteId::value).sorted().toList()),
                named.map(any -> any.units().stream().map(UnitId::value).sorted().toList()),
                named.map(any -> any.suppliers().stream().map(SupplierId::value).sorted().toList()),
                bulletin.readers().open(),
                cause.map(RecordRef::toString),
                bulletin.author().filter(any -> desk).map(person -> person.value()),
                bulletin.life().published(),
                bulletin.life().ended());
    }
}
