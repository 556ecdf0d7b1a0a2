package io.mainstay.servicedesk.application;

import static io.mainstay.servicedesk.domain.InteractionLifecycle.Action.END;
import static io.mainstay.servicedesk.domain.InteractionLifecycle.LIFECYCLE;

import io.mainstay.servicedesk.domain.Interaction;

/// What has ended does not end again and is taken up by no call; what was taken down wrongly of it
/// is put right by a correction.
final class StillOpen {

    private StillOpen() {}

    /// @throws io.mainstay.kernel.NotInThisState when the contact is over
    static void check(Interaction interaction) {
        LIFECYCLE.after(END, interaction.state());
    }
}
