package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Check;
import io.mainstay.platform.access.Visible;
import io.mainstay.servicedesk.persistence.DeskFigures;
import io.mainstay.servicedesk.persistence.DeskFigures.Sums;
import io.mainstay.servicedesk.persistence.InteractionVisibility;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures of the desk for a period, for whoever sees everybody's contacts, made of those that
/// they see.
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final int MOST_DAYS = 1_100;

    private final InteractionAccess access;
    private final DeskFigures figures;

    Figures(InteractionAccess access, DeskFigures figures) {
        this.access = access;
        this.figures = figures;
    }

    public Sums of(Instant from, Instant to) {
        access.requireFigures();
        new Check()
                .that(from.isBefore(to), "to", "before-its-beginning")
                .that(
                        Duration.between(from, to).toDays() <= MOST_DAYS,
                        "from",
                        "too-long-a-period",
                        MOST_DAYS)
                .orRefuse();
        return figures.of(from, to, Visible.now(InteractionVisibility.INTERACTIONS));
    }
}
