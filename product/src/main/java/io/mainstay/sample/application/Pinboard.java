package io.mainstay.sample.application;

import io.mainstay.bulletin.Addressees;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.PastBulletins;
import io.mainstay.bulletin.PastBulletins.Heading;
import io.mainstay.bulletin.PastBulletins.Lasting;
import io.mainstay.bulletin.PastBulletins.PastBulletin;
import io.mainstay.bulletin.PastBulletins.Told;
import io.mainstay.bulletin.Severity;
import io.mainstay.kernel.RecordRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people were told of disruptions, planned work and news.
final class Pinboard {

    private static final long MINUTES_OF_A_DAY = 1_440;

    private final PastBulletins bulletins;
    private final House house;
    private final Instant now;

    Pinboard(PastBulletins bulletins, House house, Instant now) {
        this.bulletins = bulletins;
        this.house = house;
        this.now = now;
    }

    /// All times in minutes: of the same day from now, of others from the midnight before.
    ///
    /// @param sites by name, as are the units
    /// @param supplier whether the supplier's people read it as well
    /// @param open whether the public may
    record Pinned(
            String title,
            Kind kind,
            Severity severity,
            List<String> sites,
            List<String> units,
            boolean supplier,
            boolean open,
            @Nullable Long from,
            @Nullable Long until,
            @Nullable Long nextUpdate,
            boolean ended,
            List<Word> told) {}

    record Word(long at, String text) {}

    /// @param abouts the records that some of them are about, by their titles
    void pin(List<Pinned> written, Map<String, RecordRef> abouts) {
        bulletins.write(
                written.stream()
                        .map(one -> past(one, Optional.ofNullable(abouts.get(one.title()))))
                        .toList());
    }

    private PastBulletin past(Pinned one, Optional<RecordRef> about) {
        return new PastBulletin(
                new Heading(one.title(), one.kind(), one.severity(), Language.ENGLISH),
                addressees(one),
                about,
                one.open(),
                new Lasting(at(one.from()), at(one.until()), at(one.nextUpdate())),
                house.desk().lead().orElseThrow(),
                one.told().stream()
                        .map(word -> new Told(moment(now, word.at()), word.text()))
                        .toList(),
                one.ended());
    }

    private Addressees addressees(Pinned one) {
        return new Addressees(
                one.sites().stream().map(house::site).collect(Collectors.toSet()),
                one.units().stream().map(house::unit).collect(Collectors.toSet()),
                one.supplier() ? Set.of(house.firm()) : Set.of());
    }

    private Optional<Instant> at(@Nullable Long minutes) {
        return Optional.ofNullable(minutes).map(at -> moment(now, at));
    }

    static Instant moment(Instant now, long minutes) {
        var sameDay = Math.abs(minutes) < MINUTES_OF_A_DAY;
        return (sameDay ? now : now.truncatedTo(ChronoUnit.DAYS)).plus(Duration.ofMinutes(minutes));
    }
}
