package io.mainstay.bulletin.rest;

import static io.mainstay.platform.rest.MergePatch.or;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is told of a new bulletin, or is to change of one, as a JSON merge patch (RFC 7396).
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
final class BulletinEditJson {

    @Nullable Optional<String> title;

    /// Markdown; of a draft only.
    @Nullable Optional<String> body;

    @Nullable Optional<Kind> kind;
    @Nullable Optional<Severity> severity;
    @Nullable Optional<Language> language;
    @Nullable Optional<Instant> startsAt;
    @Nullable Optional<Instant> endsAt;
    @Nullable Optional<Instant> nextUpdateAt;

    /// Whom it is for, with `units`; with neither everybody of the house.
    @Nullable Optional<List<Long>> sites;

    @Nullable Optional<List<Long>> units;

    /// Whose people read it as well.
    @Nullable Optional<List<Long>> suppliers;

    /// Whether the public may read it as well, once the status page is open.
    @Nullable Optional<Boolean> open;

    /// The number of the record that it is about.
    @Nullable Optional<String> cause;

    BulletinDetails on(BulletinDetails before) {
        var wording = before.wording();
        var span = before.span();
        return new BulletinDetails(
                new Wording(
                        or(title, wording.title(), ""),
                        or(body, wording.text(), ""),
                        or(kind, wording.kind(), wording.kind()),
                        or(severity, wording.severity(), wording.severity()),
                        or(language, wording.language(), wording.language())),
                new Span(
                        or(startsAt, span.from()),
                        or(endsAt, span.until()),
                        or(nextUpdateAt, span.nextUpdate())),
                readers(before.readers()),
                cause == null ? before.cause() : cause.map(BulletinEditJson::record));
    }

    private Readership readers(Readership before) {
        var named = before.addressees();
        return new Readership(
                new Addressees(
                        ids(sites, named.sites(), SiteId::new),
                        ids(units, named.units(), UnitId::new),
                        ids(suppliers, named.suppliers(), SupplierId::new)),
                or(open, before.open(), false));
    }

    private static <T> Set<T> ids(
            @Nullable Optional<List<Long>> told, Set<T> before, LongFunction<T> made) {
        return told == null
                ? before
                : told.orElse(List.of()).stream().map(made::apply).collect(Collectors.toSet());
    }

    private static RecordRef record(String told) {
        return RecordRef.parse(told)
                .orElseThrow(() -> InvalidInput.of("cause", "no-such-record", told));
    }
}
