package io.mainstay.platform.bulk.web;

import static io.mainstay.platform.bulk.domain.ItemState.PARTLY;
import static io.mainstay.platform.bulk.domain.ItemState.REFUSED;

import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkKind;
import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.bulk.application.BulkPreview;
import io.mainstay.platform.bulk.application.BulkTexts;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.web.BulkPage.Outcome;
import io.mainstay.platform.bulk.web.BulkPage.Stopped;
import io.mainstay.platform.jobs.application.JobService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the page of a bulk change shows.
@Component
class BulkPageMaker {

    private static final int PAGE = 50;

    private final BulkChanges bulks;
    private final BulkKinds kinds;
    private final BulkInputs inputs;
    private final BulkPreview previews;
    private final BulkTexts texts;
    private final JobService jobs;

    BulkPageMaker(
            BulkChanges bulks,
            BulkKinds kinds,
            BulkInputs inputs,
            BulkPreview previews,
            BulkTexts texts,
            JobService jobs) {
        this.bulks = bulks;
        this.kinds = kinds;
        this.inputs = inputs;
        this.previews = previews;
        this.texts = texts;
        this.jobs = jobs;
    }

    /// @param asked the action whose form the address opens
    /// @param after the last stopped record already seen
    BulkPage page(long id, @Nullable String asked, long after) {
        var bulk = bulks.get(id);
        var kind = kinds.get(bulk.list());
        var asking = bulk.isStarted() ? Optional.<BulkAction>empty() : asking(kind, asked);
        var previewed = !bulk.isStarted() && asking.isEmpty() && bulk.deed().isPresent();
        var actions = kinds.actions(bulk);
        return new BulkPage(
                bulk,
                bulk.list(),
                actions,
                asking,
                asking.map(action -> texts.languages(bulk, action)).orElse(Map.of()),
                bulk.deed().map(deed -> inputs.said(deed, actions)).orElse(Map.of()),
                previewed ? Optional.of(previews.of(bulk)) : Optional.empty(),
                outcome(bulk, kind, after));
    }

    private Optional<BulkAction> asking(BulkKind kind, @Nullable String asked) {
        return Optional.ofNullable(asked).map(name -> kinds.action(kind, name));
    }

    private Outcome outcome(Bulk bulk, BulkKind kind, long after) {
        var stopped =
                bulk.isStarted()
                        ? bulks.items(bulk.id(), Set.of(REFUSED, PARTLY), after, PAGE)
                        : List.<Item>of();
        return new Outcome(
                bulk.job().stream().boxed().findFirst().map(jobs::get),
                bulks.counts(bulk.id()),
                stopped.stream()
                        .map(item -> new Stopped(kind.ref(item.record()).toString(), item))
                        .toList(),
                stopped.size() < PAGE
                        ? OptionalLong.empty()
                        : OptionalLong.of(stopped.getLast().record()),
                bulk.isStarted() && bulks.canBeUndone(bulk),
                bulks.undoing(bulk.id()));
    }
}
