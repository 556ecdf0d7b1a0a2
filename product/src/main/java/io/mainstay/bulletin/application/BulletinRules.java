package io.mainstay.bulletin.application;

import static java.util.stream.Collectors.toSet;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.BulletinUpdate;
import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.Readership;
import io.mainstay.bulletin.domain.Span;
import io.mainstay.bulletin.domain.Wording;
import io.mainstay.bulletin.persistence.Places;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.SiteId;
import io.mainstay.people.SupplierId;
import io.mainstay.people.UnitId;
import io.mainstay.platform.access.RecordDoors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The guards of a bulletin that need more than the bulletin itself.
@Component
class BulletinRules {

    private static final Duration FURTHEST = Duration.ofDays(3_660);
    private static final int MOST_PLACES = 500;

    private final Places places;
    private final RecordDoors doors;
    private final Clock clock;

    BulletinRules(Places places, RecordDoors doors, Clock clock) {
        this.places = places;
        this.doors = doors;
        this.clock = clock;
    }

    void checkNew(BulletinDetails details) {
        check(details, BulletinDetails.BLANK).orRefuse();
    }

    /// What people read stays fit to be read.
    void checkEdit(Bulletin before, Bulletin after) {
        var check = check(BulletinDetails.of(after), BulletinDetails.of(before));
        if (after.isPublished()) {
            checkReadable(after, check);
        }
        check.orRefuse();
    }

    /// All that is missing is said at once.
    void checkComplete(Bulletin bulletin) {
        var check = new Check();
        checkReadable(bulletin, check);
        check.that(!bulletin.isTooLate(clock.instant()), "endsAt", "bulletin-is-over").orRefuse();
    }

    void checkUpdate(Bulletin before, BulletinUpdate update) {
        var check = new Check().text("body", update.text(), Wording.LONGEST_TEXT);
        if (before.readers().open()) {
            OpenText.check("body", update.text(), check);
        }
        var span = new Span(before.span().from(), update.until(), update.nextUpdate());
        checkSpan(span, before.span(), check);
        check.orRefuse();
    }

    void checkEnd(Bulletin before, String text) {
        var check = new Check().text("body", text, Wording.LONGEST_TEXT);
        if (before.readers().open()) {
            OpenText.check("body", text, check);
        }
        check.orRefuse();
    }

    private Check check(BulletinDetails details, BulletinDetails before) {
        var wording = details.wording();
        var check =
                new Check()
                        .text("title", wording.title(), Wording.LONGEST_TITLE)
                        .that(wording.title().lines().count() <= 1, "title", "one-line")
                        .optionalText("body", wording.text(), Wording.LONGEST_TEXT);
        checkSpan(details.span(), before.span(), check);
        checkReaders(details.readers(), before.readers(), check);
        checkCause(details.cause(), before.cause(), check);
        return check;
    }

    private static void checkReadable(Bulletin bulletin, Check check) {
        check.that(!bulletin.wording().text().isBlank(), "body", "bulletin-without-text");
        if (bulletin.readers().open()) {
            OpenText.check("title", bulletin.wording().title(), check);
            OpenText.check("body", bulletin.wording().text(), check);
        }
    }

    private void checkSpan(Span span, Span before, Check check) {
        checkInstant("startsAt", span.from(), check);
        checkInstant("endsAt", span.until(), check);
        checkInstant("nextUpdateAt", span.nextUpdate(), check);
        var ends = span.until().filter(end -> span.from().filter(end::isBefore).isPresent());
        check.that(ends.isEmpty(), "endsAt", "bulletin-ends-before");
        check.that(
                span.nextUpdate().equals(before.nextUpdate())
                        || span.nextUpdate().filter(clock.instant()::isAfter).isEmpty(),
                "nextUpdateAt",
                "bulletin-update-past");
    }

    private void checkInstant(String field, Optional<Instant> instant, Check check) {
        var now = clock.instant();
        check.that(
                instant.filter(at -> at.isBefore(now.minus(FURTHEST))).isEmpty()
                        && instant.filter(at -> at.isAfter(now.plus(FURTHEST))).isEmpty(),
                field,
                "bulletin-out-of-time");
    }

    private void checkReaders(Readership readers, Readership before, Check check) {
        var named = readers.addressees();
        if (named.equals(before.addressees())) {
            return;
        }
        checkMany(named, check);
        var sites = named.sites().stream().map(SiteId::value).collect(toSet());
        var units = named.units().stream().map(UnitId::value).collect(toSet());
        var suppliers = named.suppliers().stream().map(SupplierId::value).collect(toSet());
        check.that(Places.areAll(places.sites(sites), sites), "sites", "no-such-site")
                .that(Places.areAll(places.units(units), units), "units", "no-such-unit")
                .that(
                        Places.areAll(places.suppliers(suppliers), suppliers),
                        "suppliers",
                        "no-such-supplier");
    }

    private static void checkMany(Addressees named, Check check) {
        checkMany("sites", named.sites(), check);
        checkMany("units", named.units(), check);
        checkMany("suppliers", named.suppliers(), check);
    }

    private static void checkMany(String field, Set<?> named, Check check) {
        check.that(named.size() <= MOST_PLACES, field, "too-many-named", MOST_PLACES);
    }

    private void checkCause(Optional<RecordRef> cause, Optional<RecordRef> before, Check check) {
        check.that(
                cause.equals(before) || cause.flatMap(doors::find).isPresent() || cause.isEmpty(),
                "cause",
                "no-such-record",
                cause.map(RecordRef::toString).orElse(""));
    }
}
