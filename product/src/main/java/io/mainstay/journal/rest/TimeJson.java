package io.mainstay.journal.rest;

import io.mainstay.journal.Effort;
import io.mainstay.journal.SpentTime;
import io.mainstay.journal.SpentTime.Team;
import io.mainstay.journal.TimeKind;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of time.
///
/// @param minutes 0 when a correction took it back
/// @param counts false when it was corrected or taken back since
/// @param corrects the entry that it stands for
record TimeJson(
        long id,
        String record,
        NamedJson person,
        Optional<NamedJson> team,
        Optional<Integer> line,
        TimeKind kind,
        int minutes,
        LocalDate day,
        String remark,
        boolean counts,
        Optional<Long> corrects,
        Instant recordedAt) {

    record NamedJson(long id, String name) {}

    static TimeJson of(SpentTime time) {
        var work = time.work();
        return new TimeJson(
                time.id(),
                time.record().toString(),
                new NamedJson(time.person().id().value(), time.person().name()),
                time.team().map(team -> new NamedJson(team.id().value(), team.name())),
                time.team().map(Team::line),
                work.kind(),
                work.minutes(),
                work.day(),
                work.remark(),
                time.counts(),
                time.corrects(),
                time.recordedAt());
    }

    /// @param person nothing for one's own time
    /// @param team of the person; nothing for theirs of the lowest line
    /// @param day such as `2026-03-31`, not in the future
    record NewTimeJson(
            @Nullable Long person,
            @Nullable Long team,
            @Nullable TimeKind kind,
            @Nullable Integer minutes,
            @Nullable LocalDate day,
            @Nullable String remark) {

        Effort effort() {
            return TimeJson.effort(new CorrectionJson(team, kind, minutes, day, remark))
                    .by(Optional.ofNullable(person).map(PersonId::new));
        }
    }

    /// @param team nothing to keep the team
    /// @param minutes 0 when none were spent
    record CorrectionJson(
            @Nullable Long team,
            @Nullable TimeKind kind,
            @Nullable Integer minutes,
            @Nullable LocalDate day,
            @Nullable String remark) {}

    static Effort effort(CorrectionJson told) {
        new Check()
                .that(told.kind() != null, "kind", "required")
                .that(told.minutes() != null, "minutes", "required")
                .that(told.day() != null, "day", "required")
                .orRefuse();
        return new Effort(
                Optional.empty(),
                Optional.ofNullable(told.team()).map(TeamId::new),
                Objects.requireNonNull(told.kind()),
                Objects.requireNonNull(told.minutes()),
                Objects.requireNonNull(told.day()),
                Objects.requireNonNullElse(told.remark(), ""));
    }
}
