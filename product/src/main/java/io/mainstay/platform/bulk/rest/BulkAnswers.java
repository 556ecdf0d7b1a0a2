package io.mainstay.platform.bulk.rest;

import io.mainstay.platform.bulk.application.BulkChanges;
import io.mainstay.platform.bulk.application.BulkKinds;
import io.mainstay.platform.bulk.application.BulkPreview;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Bulk.Deed;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.Reason;
import io.mainstay.platform.bulk.rest.BulkJson.PreviewJson;
import io.mainstay.platform.bulk.rest.BulkJson.RecordJson;
import io.mainstay.platform.bulk.rest.BulkJson.RefusedJson;
import io.mainstay.platform.bulk.rest.BulkJson.SampleJson;
import io.mainstay.platform.jobs.application.JobService;
import io.mainstay.platform.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Says bulk changes in JSON.
@Component
class BulkAnswers {

    private final BulkChanges bulks;
    private final BulkPreview previews;
    private final BulkKinds kinds;
    private final JobService jobs;
    private final Words words;

    BulkAnswers(
            BulkChanges bulks,
            BulkPreview previews,
            BulkKinds kinds,
            JobService jobs,
            Words words) {
        this.bulks = bulks;
        this.previews = previews;
        this.kinds = kinds;
        this.jobs = jobs;
        this.words = words;
    }

    BulkJson json(Bulk bulk) {
        return json(bulk, Optional.empty());
    }

    BulkJson withPreview(Bulk bulk) {
        return bulk.deed().isEmpty() ? json(bulk) : json(bulk, Optional.of(preview(bulk)));
    }

    private BulkJson json(Bulk bulk, Optional<PreviewJson> preview) {
        var counts = new TreeMap<String, Long>();
        bulks.counts(bulk.id()).forEach((state, count) -> counts.put(state.name(), count));
        return new BulkJson(
                bulk.id(),
                bulk.ref().toString(),
                bulk.list(),
                bulk.filter(),
                bulk.deed().map(Deed::action),
                bulk.deed().map(deed -> deed.input().values()).orElse(Map.of()),
                state(bulk),
                boxed(bulk.job()),
                counts,
                boxed(bulk.undoes()),
                preview,
                actions(bulk));
    }

    private String state(Bulk bulk) {
        return bulk.job().isPresent() ? jobs.get(bulk.job().getAsLong()).state().name() : "DRAFT";
    }

    private List<String> actions(Bulk bulk) {
        var actions = new ArrayList<String>();
        if (!bulk.isStarted() && bulk.deed().isPresent()) {
            actions.add("start");
        }
        if (bulk.job().isPresent() && jobs.get(bulk.job().getAsLong()).canBeCancelled()) {
            actions.add("cancel");
        }
        if (bulk.isStarted() && bulks.canBeUndone(bulk)) {
            actions.add("undo");
        }
        return actions;
    }

    private PreviewJson preview(Bulk bulk) {
        var seen = previews.of(bulk);
        return new PreviewJson(
                seen.total(),
                seen.possible(),
                seen.refused().stream()
                        .map(refused ->
                                new RefusedJson(
                                        say(refused.reason()),
                                        refused.count(),
                                        refused.example().toString()))
                        .toList(),
                seen.samples().stream()
                        .map(sample ->
                                new SampleJson(
                                        sample.record().toString(),
                                        sample.language(),
                                        sample.text()))
                        .toList());
    }

    RecordJson json(Bulk bulk, Item item) {
        var ref = kinds.get(bulk.list()).ref(item.record());
        return new RecordJson(ref.toString(), item.state().name(), item.reason().map(this::say));
    }

    private String say(Reason reason) {
        return reason.said(words, Locale.ENGLISH);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.stream().boxed().findFirst();
    }
}
