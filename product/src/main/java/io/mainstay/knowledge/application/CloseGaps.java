package io.mainstay.knowledge.application;

import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.persistence.Gaps;
import io.mainstay.knowledge.persistence.Gaps.Gap;
import io.mainstay.platform.jobs.RecurringJob;
import io.mainstay.platform.jobs.Rhythm;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Forgets what nobody has searched for in half a year, and what an article for everybody answers
/// by now.
@Component
class CloseGaps implements RecurringJob {

    private static final int DAYS_KEPT = 180;
    private static final int MOST_KEPT = 5_000;
    private static final int MOST_ASKED = 500;

    private final Gaps gaps;
    private final Lists lists;
    private final Clock clock;

    CloseGaps(Gaps gaps, Lists lists, Clock clock) {
        this.gaps = gaps;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "knowledge-close-gaps";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        gaps.forgetBefore(LocalDate.now(clock).minusDays(DAYS_KEPT));
        gaps.keepAtMost(MOST_KEPT);
        gaps.frequent(MOST_ASKED).stream().filter(this::isAnswered).forEach(gaps::forget);
    }

    private boolean isAnswered(Gap gap) {
        var filter =
                "state==PUBLISHED;audience==EVERYBODY;"
                        + ListRequest.searching("text", gap.words()).filter();
        var request = ListRequest.filtered(filter).showing(List.of("number")).sized(1);
        return !lists.page(ArticleList.LIST, request).rows().isEmpty();
    }
}
