package io.mainstay.servicedesk.rest;

import io.mainstay.kernel.PersonId;
import io.mainstay.servicedesk.application.ContactTold;
import io.mainstay.servicedesk.application.EndTold;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/// What is told of a contact: with an outcome it has ended, without it lasts.
///
/// @param channel `API`, unless told otherwise
/// @param caller the id of a person
/// @param onBehalfOf the id of a person
/// @param answeredBy the id of a person; whoever sends it, unless told otherwise
/// @param waited ISO 8601, such as `PT35S`
record NewInteractionJson(
        @Nullable ContactChannel channel,
        @Nullable Long caller,
        @Nullable Long onBehalfOf,
        @Nullable Long answeredBy,
        @Nullable String telephone,
        @Nullable Instant startedAt,
        @JsonDeserialize(using = DurationText.class) @Nullable Duration waited,
        @Nullable String about,
        @Nullable String answer,
        @Nullable ContactOutcome outcome,
        @Nullable String record,
        @Nullable Instant endedAt) {

    ContactTold contact() {
        return new ContactTold(
                channel == null ? ContactChannel.API : channel,
                Optional.ofNullable(caller).map(PersonId::new),
                Optional.ofNullable(onBehalfOf).map(PersonId::new),
                Optional.ofNullable(answeredBy).map(PersonId::new),
                Optional.ofNullable(telephone),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(waited),
                new Talk(
                        Objects.requireNonNullElse(about, ""),
                        Objects.requireNonNullElse(answer, "")));
    }

    Optional<EndTold> end() {
        return outcome == null
                ? Optional.empty()
                : Optional.of(new EndingJson(outcome, record, answer, endedAt).told());
    }
}
