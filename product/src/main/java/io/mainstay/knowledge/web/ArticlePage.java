package io.mainstay.knowledge.web;

import io.mainstay.classification.ShownField;
import io.mainstay.knowledge.application.Difference;
import io.mainstay.knowledge.application.Difference.Side;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Edition;
import io.mainstay.knowledge.domain.Revision;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import io.mainstay.platform.web.record.RecordAction;
import io.mainstay.platform.web.record.RecordHead;
import io.mainstay.platform.web.record.RecordTab;
import io.mainstay.platform.words.Words;
import io.mainstay.relation.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// All that the page of one article shows.
///
/// @param row the article as its list knows it, with the names beside the ids
/// @param actions the moves that the reader may make
/// @param picked what stands in the fields of its form
/// @param editions for its keepers, when they look at its versions
public record ArticlePage(
        Article article,
        Row row,
        List<Enum<?>> actions,
        Leave leave,
        Asked asked,
        Picked picked,
        List<ShownField> custom,
        Use use,
        Optional<Editions> editions,
        Optional<History> history,
        boolean overdue) {

    /// What the reader may do with this article.
    ///
    /// @param keep whether they see what it was before and what it may become
    public record Leave(boolean edit, boolean judge, boolean keep, boolean staff, boolean link) {}

    /// What the address asks to see.
    ///
    /// @param act the action whose form is open
    /// @param edit whether the article is open in a form
    /// @param tab `article`, `revision`, `versions`, `links` or `history`
    /// @param edition the version that is compared with the one before
    /// @param before the cursor of an earlier page of the history
    public record Asked(
            Optional<String> act,
            boolean edit,
            String tab,
            Optional<Integer> edition,
            Optional<Long> before) {

        static final Asked LOOKING = at("article");

        static Asked at(String tab) {
            return new Asked(Optional.empty(), false, tab, Optional.empty(), Optional.empty());
        }

        static Asked acting(String act) {
            return new Asked(
                    Optional.of(act), false, "article", Optional.empty(), Optional.empty());
        }

        static Asked editing() {
            return new Asked(Optional.empty(), true, "article", Optional.empty(), Optional.empty());
        }
    }

    /// What the pickers of the form show.
    ///
    /// @param readers the name of the team or the unit for which it is written
    public record Picked(String owner, String team, String unit, String readers) {}

    /// What it was good for.
    ///
    /// @param verdict what the reader said
    /// @param answered the records that it answered, as far as the reader sees them
    public record Use(Optional<Boolean> verdict, List<RecordCard> answered, List<Linked> links) {}

    /// What was published.
    ///
    /// @param all the last first
    /// @param shown which of them is compared with the one before
    public record Editions(List<Published> all, int shown, Difference difference) {}

    /// @param by the name of whoever published it
    public record Published(Edition edition, String by) {}

    public String href() {
        return "/articles/" + article.number();
    }

    public RecordHead head(Frame frame) {
        return new RecordHead(
                article.number().toString(),
                article.wording().title(),
                null,
                frame.say(article.state()),
                ArticleLook.tone(article.state()),
                article.version(),
                actions.stream().map(action -> button(action, frame)).toList());
    }

    private RecordAction button(Enum<?> action, Frame frame) {
        var word = word(action);
        var label = frame.say("knowledge.action." + word);
        if (asks(word)) {
            return RecordAction.asking(label, href() + "?act=" + word);
        }
        var posting = RecordAction.posting(label, href() + "/" + path(word));
        return word.equals("revise") ? posting : posting.on("s");
    }

    /// Whether the form of an action is open: of one that asks when the reader may take it, of the
    /// others only to say why they were refused.
    public boolean opens(String act, boolean refused) {
        return asks(act) ? actions.stream().anyMatch(action -> word(action).equals(act)) : refused;
    }

    /// Whether an action asks for a reason, or whether it is meant.
    private static boolean asks(String act) {
        return asksForReason(act) || act.equals("discard");
    }

    public static boolean asksForReason(String act) {
        return act.equals("send-back") || act.equals("retire");
    }

    public static String word(Enum<?> action) {
        return RecordWords.kebab(action.name());
    }

    /// Where an action is posted to, below the article's own address.
    public static String path(String act) {
        return switch (act) {
            case "submit" -> "submission";
            case "publish" -> "publication";
            case "send-back" -> "return";
            case "revise" -> "revision";
            case "discard" -> "revision/removal";
            default -> "retirement";
        };
    }

    /// What its keepers are writing to take the place of what is published.
    public Optional<Revision> revision() {
        return article.revision().filter(any -> leave.keep());
    }

    public boolean isRevisedText() {
        return revisedLines().lines().stream().anyMatch(line -> line.side() != Side.BOTH);
    }

    /// What the revision says otherwise than what is published.
    public Difference revisedLines() {
        var now = article.wording();
        var next = article.working().wording();
        return Difference.between(now.title(), now.body(), next.title(), next.body());
    }

    /// The article as others show it.
    public RecordCard card() {
        return new RecordCard(
                article.ref(), article.wording().title(), Words.key(article.state()), href());
    }

    public boolean edits() {
        return asked.edit() && leave.edit();
    }

    /// Whoever only reads is shown the article and nothing around it.
    public List<RecordTab> tabs(Frame frame) {
        var tabs = new ArrayList<RecordTab>();
        if (leave.staff() || leave.keep()) {
            tabs.add(tab(frame, "article"));
            tabs.add(tab(frame, "links"));
        }
        if (revision().isPresent()) {
            tabs.add(tab(frame, "revision"));
        }
        if (leave.keep()) {
            tabs.add(tab(frame, "versions"));
            tabs.add(tab(frame, "history"));
        }
        return tabs;
    }

    private RecordTab tab(Frame frame, String name) {
        return new RecordTab(
                frame.say("knowledge.tab." + name),
                href() + "?tab=" + name,
                OptionalLong.empty(),
                asked.tab().equals(name));
    }

    public List<Property> properties(Frame frame) {
        var properties = new ArrayList<Property>();
        said(properties, frame, "kind", Optional.of(frame.say(article.wording().kind())));
        said(properties, frame, "language", Optional.of(frame.say(article.wording().language())));
        said(
                properties,
                frame,
                "audience",
                article.readership().audience().map(known -> readers(known, frame)));
        said(properties, frame, "team", name("team"));
        said(properties, frame, "owner", name("owner"));
        said(properties, frame, "reviewDate", article.review().map(frame::day));
        custom.forEach(own ->
                own.said(frame::day)
                        .ifPresent(text ->
                                properties.add(
                                        Property.text(own.field().wording().label(), text))));
        said(properties, frame, "publishedAt", article.life().published().map(frame::when));
        if (leave.staff() || leave.keep()) {
            said(properties, frame, "author", name("author"));
            figure(properties, frame, "edition");
            figure(properties, frame, "used");
            figure(properties, frame, "helped");
            figure(properties, frame, "helpedNot");
        }
        return properties;
    }

    private String readers(Audience audience, Frame frame) {
        return picked.readers().isEmpty()
                ? frame.say(audience)
                : frame.say(audience) + ": " + picked.readers();
    }

    private Optional<String> name(String field) {
        return row.reference(field).map(Row.Reference::label);
    }

    private void figure(List<Property> properties, Frame frame, String field) {
        said(properties, frame, field, row.number(field).map(n -> frame.number(n.longValue())));
    }

    private static void said(
            List<Property> properties, Frame frame, String field, Optional<String> value) {
        value.filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        properties.add(Property.text(frame.say("knowledge." + field), text)));
    }
}
