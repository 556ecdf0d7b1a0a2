package io.mainstay.servicedesk.rest;

import io.mainstay.platform.rest.NamedJson;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.InteractionLifecycle.Action;
import io.mainstay.servicedesk.domain.InteractionLifecycle.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An interaction as one reader sees it.
///
/// @param onBehalfOf whom it is about, when the caller speaks for somebody else
/// @param waited until somebody answered
/// @param lasted to the second, once it has ended
/// @param answer what the caller was told
/// @param record the number of what it led to, when the reader sees that
/// @param actions what this reader may do with it now
record InteractionJson(
        String number,
        long version,
        State state,
        List<Action> actions,
        ContactChannel channel,
        Optional<NamedJson> caller,
        Optional<NamedJson> onBehalfOf,
        Optional<NamedJson> answeredBy,
        Optional<String> telephone,
        Optional<NamedJson> unit,
        Optional<NamedJson> site,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Duration> waited,
        Optional<Duration> lasted,
        String about,
        String answer,
        Optional<ContactOutcome> outcome,
        Optional<String> record) {}
