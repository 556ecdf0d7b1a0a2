package io.mainstay.servicedesk.domain;

import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.InteractionNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where interactions are kept.
public interface InteractionRepository {

    InteractionNumber nextNumber();

    void add(Interaction interaction);

    Optional<Interaction> find(InteractionNumber number, Visible visible);

    /// Those of them that the reader sees, in no order.
    List<Interaction> findAll(Collection<InteractionNumber> numbers, Visible visible);

    /// Saves what changed and raises the version.
    ///
    /// @return the interaction with its new version
    /// @throws io.mainstay.kernel.StaleRecord when somebody else saved it in between
    Interaction update(Interaction interaction);
}
