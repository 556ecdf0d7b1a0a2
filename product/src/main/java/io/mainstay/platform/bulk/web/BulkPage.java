package io.mainstay.platform.bulk.web;

import io.mainstay.platform.bulk.BulkAction;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkTelling;
import io.mainstay.platform.bulk.application.BulkPreview.Preview;
import io.mainstay.platform.bulk.domain.Bulk;
import io.mainstay.platform.bulk.domain.Item;
import io.mainstay.platform.bulk.domain.ItemState;
import io.mainstay.platform.jobs.domain.Job;
import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A bulk change: what it is about, what would happen, how far it is, what became of it.
///
/// @param asking the action whose form is open
/// @param languages of the texts that the open form asks for, and for how many records each is
/// @param said what was told for all records, by field, choices and picks in their words
/// @param preview present until it is started, once it is known what to do
public record BulkPage(
        Bulk bulk,
        String list,
        List<? extends BulkAction> actions,
        Optional<BulkAction> asking,
        Map<String, Long> languages,
        Map<String, String> said,
        Optional<Preview> preview,
        Outcome outcome) {

    /// @param job empty until it is started
    /// @param stopped those that were refused or only partly set back, with their numbers
    /// @param next the record after which to go on
    public record Outcome(
            Optional<Job> job,
            Map<ItemState, Long> counts,
            List<Stopped> stopped,
            OptionalLong next,
            boolean offersUndo,
            Optional<Bulk> undoing) {}

    public record Stopped(String number, Item item) {}

    public String path() {
        return "/bulk-changes/" + bulk.id();
    }

    public String path(String act) {
        return path() + "/" + act;
    }

    public long total() {
        return outcome.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(ItemState state) {
        return outcome.counts().getOrDefault(state, 0L);
    }

    /// Whether what is chosen can be taken back once it is done.
    public boolean leadsBack() {
        return bulk.deed().stream()
                .anyMatch(deed ->
                        actions.stream()
                                .filter(action -> action.name().equals(deed.action()))
                                .anyMatch(action -> action.canBeTakenBack(deed.input())));
    }

    /// The key of what an action is called.
    public String word(String action) {
        return bulk.list() + ".bulk." + action;
    }

    public @Nullable String value(String field) {
        return bulk.deed().map(deed -> deed.input().values().get(field)).orElse(null);
    }

    /// The texts that were told, by language.
    public Map<String, String> texts() {
        return bulk.deed().map(deed -> BulkTelling.texts(deed.input())).orElse(Map.of());
    }

    public static List<Choice> choices(BulkField field) {
        return field.options().get().stream()
                .map(option -> new Choice(option.value(), option.label()))
                .toList();
    }
}
