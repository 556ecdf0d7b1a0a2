package io.mainstay.platform.access;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import java.util.Optional;

/// Rebuilds the actor of a person who is not at the keyboard: a job runs as the person who started
/// it, with the roles and the standing of today. Implemented where accounts are.
public interface ActorSource {

    /// Empty when the person has no account, or a disabled one.
    Optional<Actor> of(PersonId person, Channel channel);
}
