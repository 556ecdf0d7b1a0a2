package io.mainstay.journal.web;

import io.mainstay.journal.Effort;
import io.mainstay.journal.TimeKind;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.TeamId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Time as it is sent.
///
/// @param person as a picker sends it; nothing for oneself
/// @param day as a `date` input sends it
record TimeForm(
        @Nullable String person,
        @Nullable Long team,
        @Nullable TimeKind kind,
        @Nullable Integer minutes,
        @Nullable String day,
        @Nullable String remark) {

    Optional<String> somebody() {
        return Optional.ofNullable(person).filter(typed -> !typed.isBlank());
    }

    Effort effort(Optional<PersonId> who) {
        new Check()
                .that(minutes != null, "minutes", "required")
                .that(kind != null, "kind", "required")
                .that(day != null && !day.isBlank(), "day", "required")
                .orRefuse();
        return new Effort(
                who,
                Optional.ofNullable(team).map(TeamId::new),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(minutes),
                day(Objects.requireNonNull(day)),
                Objects.requireNonNullElse(remark, ""));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException broken) {
            throw InvalidInput.of("day", "not-understood");
        }
    }
}
