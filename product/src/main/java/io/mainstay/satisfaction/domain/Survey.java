package io.mainstay.satisfaction.domain;

import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.people.TeamId;
import java.time.Instant;
import java.util.Optional;

/// What one person is asked about one record.
///
/// @param title of the record
/// @param restricted whether the record is so by now
/// @param team that resolved it
/// @param endsAt until when the answer can be given and changed
/// @param followUp the number of the task that looks into a bad answer
public record Survey(
        RecordRef record,
        String title,
        boolean restricted,
        PersonId person,
        Optional<TeamId> team,
        Instant askedAt,
        Instant endsAt,
        Optional<Answer> answer,
        Optional<String> followUp) {

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }

    public Survey answered(Answer now) {
        return new Survey(
                record,
                title,
                restricted,
                person,
                team,
                askedAt,
                endsAt,
                Optional.of(now),
                followUp);
    }
}
