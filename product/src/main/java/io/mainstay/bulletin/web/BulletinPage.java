package io.mainstay.bulletin.web;

import io.mainstay.bulletin.domain.Bulletin;
import io.mainstay.bulletin.domain.BulletinLifecycle.Action;
import io.mainstay.bulletin.domain.Entry;
import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import io.mainstay.platform.web.record.RecordAction;
import io.mainstay.platform.web.record.RecordHead;
import io.mainstay.platform.web.record.RecordTab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// All that the page of one bulletin shows.
///
/// @param entries what it said, the last word first
/// @param names of those who said it, for the desk
/// @param cause the record that it is about, as far as the reader sees it
/// @param named whom it is for, by name; empty for everybody of the house
/// @param choices what the form offers, while it is open
public record BulletinPage(
        Bulletin bulletin,
        List<Action> actions,
        Leave leave,
        Asked asked,
        List<Entry> entries,
        Map<PersonId, String> names,
        Optional<RecordCard> cause,
        List<String> named,
        Optional<Choices> choices,
        Optional<History> history,
        boolean overdue) {

    /// What the reader may do with this bulletin.
    ///
    /// @param desk whether they are told who wrote it and whom it is for
    /// @param keep whether they are told its history
    /// @param following whether they are kept informed
    public record Leave(
            boolean edit, boolean follow, boolean following, boolean desk, boolean keep) {}

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit whether the bulletin is open in a form
    /// @param tab `bulletin` or `history`
    /// @param before the cursor of an earlier page of the history
    public record Asked(Optional<String> act, boolean edit, String tab, Optional<Long> before) {

        static Asked acting(String act) {
            return new Asked(Optional.of(act), false, "bulletin", Optional.empty());
        }

        static Asked editing() {
            return new Asked(Optional.empty(), true, "bulletin", Optional.empty());
        }
    }

    public String href() {
        return BulletinLook.PATH + "/" + bulletin.number();
    }

    public RecordHead head(Frame frame) {
        return new RecordHead(
                bulletin.number().toString(),
                bulletin.wording().title(),
                null,
                frame.say(bulletin.state()),
                BulletinLook.tone(bulletin.state()),
                bulletin.version(),
                actions.stream().map(action -> button(action, frame)).toList());
    }

    private RecordAction button(Action action, Frame frame) {
        var word = word(action);
        var label = frame.say("bulletin.do." + word);
        return action == Action.PUBLISH
                ? RecordAction.posting(label, href() + "/" + path(word))
                : RecordAction.asking(label, href() + "?act=" + word);
    }

    /// Whether the form of an action is open: of one that asks when the reader may take it, of the
    /// others only to say why they were refused.
    public boolean opens(String act, boolean refused) {
        return act.equals("publish")
                ? refused
                : actions.stream().anyMatch(action -> word(action).equals(act));
    }

    public static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    /// Where an action is posted to, below the bulletin's own address.
    public static String path(String act) {
        return switch (act) {
            case "publish" -> "publication";
            case "update" -> "updates";
            case "end" -> "end";
            default -> "removal";
        };
    }

    public boolean edits() {
        return asked.edit() && leave.edit() && choices.isPresent();
    }

    public String author(Entry entry) {
        return leave.desk() ? entry.by().map(by -> names.getOrDefault(by, "")).orElse("") : "";
    }

    /// Whoever only reads is shown the bulletin and nothing around it.
    public List<RecordTab> tabs(Frame frame) {
        return leave.keep() ? List.of(tab(frame, "bulletin"), tab(frame, "history")) : List.of();
    }

    private RecordTab tab(Frame frame, String name) {
        return new RecordTab(
                frame.say("bulletin.tab." + name),
                href() + "?tab=" + name,
                OptionalLong.empty(),
                asked.tab().equals(name));
    }

    public List<Property> properties(Frame frame) {
        var properties = new ArrayList<Property>();
        var wording = bulletin.wording();
        said(properties, frame, "kind", Optional.of(frame.say(wording.kind())));
        said(properties, frame, "severity", Optional.of(frame.say(wording.severity())));
        moment(properties, frame, "startsAt", bulletin.span().from());
        moment(properties, frame, "endsAt", bulletin.span().until());
        moment(properties, frame, "nextUpdateAt", bulletin.span().nextUpdate());
        moment(properties, frame, "publishedAt", bulletin.life().published());
        moment(properties, frame, "endedAt", bulletin.life().ended());
        if (leave.desk()) {
            said(properties, frame, "audience", Optional.of(audience(frame)));
            said(properties, frame, "open", Optional.of(open(frame)));
            said(properties, frame, "language", Optional.of(frame.say(wording.language())));
            said(properties, frame, "author", bulletin.author().map(names::get));
        }
        return properties;
    }

    private String audience(Frame frame) {
        var house = frame.say("bulletin.audience.house");
        var all = new ArrayList<>(named);
        if (bulletin.readers().addressees().isWholeHouse()) {
            all.addFirst(house);
        }
        return String.join(", ", all);
    }

    private String open(Frame frame) {
        return frame.say(bulletin.readers().open() ? "bulletin.open.yes" : "bulletin.open.no");
    }

    private static void moment(
            List<Property> properties, Frame frame, String field, Optional<Instant> at) {
        said(properties, frame, field, at.map(frame::when));
    }

    private static void said(
            List<Property> properties, Frame frame, String field, Optional<String> value) {
        value.filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        properties.add(Property.text(frame.say("bulletin." + field), text)));
    }
}
