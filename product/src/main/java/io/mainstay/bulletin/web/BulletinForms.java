package io.mainstay.bulletin.web;

import static io.mainstay.platform.web.FormValues.isTrue;
import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.perhapsInstant;
import static io.mainstay.platform.web.FormValues.text;
import static io.mainstay.platform.web.FormValues.written;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.application.BulletinDetails;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.web.FormValues;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms of a bulletin send, and how it is read.
final class BulletinForms {

    private BulletinForms() {}

    /// Of an action that says nothing.
    record PlainForm(@Nullable String back) {}

    record EndForm(@Nullable String body) {}

    /// What is new.
    record UpdateForm(
            @Nullable String body,
            @Nullable String severity,
            @Nullable String endsAt,
            @Nullable String nextUpdateAt) {

        BulletinUpdate over(Bulletin before, ZoneId zone) {
            return new BulletinUpdate(
                    written(body, ""),
                    code(severity, Severity.values(), "severity")
                            .orElse(before.wording().severity()),
                    perhapsInstant(endsAt, "endsAt", zone, before.span().until()),
                    perhapsInstant(nextUpdateAt, "nextUpdateAt", zone, before.span().nextUpdate()));
        }
    }

    /// A bulletin as it is written and edited; a field that is not sent stays as it was.
    ///
    /// @param choosing sent with the lists and the box, because one of which nothing is picked
    ///   sends nothing
    record DetailsForm(
            @Nullable Long version,
            @Nullable String title,
            @Nullable String body,
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String language,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String nextUpdateAt,
            @Nullable List<String> sites,
            @Nullable List<String> units,
            @Nullable List<String> suppliers,
            @Nullable Boolean open,
            @Nullable Boolean choosing,
            @Nullable String cause) {

        /// The version that the person has seen.
        long seen() {
            if (version == null) {
                throw InvalidInput.of("version", "required");
            }
            return version;
        }

        BulletinDetails over(BulletinDetails before, ZoneId zone) {
            return new BulletinDetails(
                    wording(before.wording()),
                    span(before.span(), zone),
                    isTrue(choosing) ? readers() : before.readers(),
                    cause == null ? before.cause() : source());
        }

        private Wording wording(Wording before) {
            return new Wording(
                    title == null ? before.title() : title.strip(),
                    body == null ? before.text() : written(body, before.text()),
                    code(kind, Kind.values(), "kind").orElse(before.kind()),
                    code(severity, Severity.values(), "severity").orElse(before.severity()),
                    code(language, Language.values(), "language").orElse(before.language()));
        }

        private Span span(Span before, ZoneId zone) {
            return new Span(
                    perhapsInstant(startsAt, "startsAt", zone, before.from()),
                    perhapsInstant(endsAt, "endsAt", zone, before.until()),
                    perhapsInstant(nextUpdateAt, "nextUpdateAt", zone, before.nextUpdate()));
        }

        private Readership readers() {
            return new Readership(
                    new Addressees(
                            ids(sites, "sites", SiteId::new),
                            ids(units, "units", UnitId::new),
                            ids(suppliers, "suppliers", SupplierId::new)),
                    isTrue(open));
        }

        private Optional<RecordRef> source() {
            return perhaps(cause)
                    .map(typed ->
                            RecordRef.parse(typed)
                                    .orElseThrow(() ->
                                            InvalidInput.of("cause", "no-such-record", typed)));
        }
    }

    private static <T> Set<T> ids(@Nullable List<String> sent, String field, LongFunction<T> made) {
        return Optional.ofNullable(sent).orElse(List.of()).stream()
                .filter(id -> !text(id).isEmpty())
                .map(id -> made.apply(FormValues.number(id, field)))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> code(
            @Nullable String sent, E[] known, String field) {
        return perhaps(sent)
                .map(text ->
                        Stream.of(known)
                                .filter(one -> one.name().equals(text))
                                .findFirst()
                                .orElseThrow(() -> InvalidInput.of(field, "not-understood")));
    }
}
