package io.mainstay.servicedesk.web;

import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.list.Row.Reference;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import io.mainstay.platform.web.record.History;
import io.mainstay.platform.web.record.Property;
import io.mainstay.platform.web.record.RecordAction;
import io.mainstay.platform.web.record.RecordHead;
import io.mainstay.servicedesk.application.InteractionWords;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionLifecycle.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that the page of one interaction shows.
///
/// @param row the interaction as its list knows it, with the names beside the ids
/// @param record what it led to, when the reader sees that
/// @param mayCorrect whether the reader may put right what was taken down wrongly
/// @param typed the people of the contact, when the form is open that corrects it
public record InteractionPage(
        Interaction interaction,
        Row row,
        List<Action> actions,
        boolean mayCorrect,
        Optional<RecordCard> record,
        Asked asked,
        Typed typed,
        Optional<History> history) {

    /// What the address asks to see.
    ///
    /// @param end the form that ends it
    /// @param edit the form that corrects it
    /// @param before the cursor of an earlier page of the history
    public record Asked(boolean end, boolean edit, Optional<Long> before) {

        static final Asked ENDING = new Asked(true, false, Optional.empty());
        static final Asked EDITING = new Asked(false, true, Optional.empty());
    }

    /// People as a field takes them.
    public record Typed(String caller, String onBehalfOf) {

        static final Typed NOTHING = new Typed("", "");
    }

    public String href() {
        return "/interactions/" + interaction.number();
    }

    public boolean opensEnd() {
        return asked.end() && actions.contains(Action.END);
    }

    public boolean opensEdit() {
        return asked.edit() && mayCorrect;
    }

    public List<Choice> channels(Frame frame) {
        return Stream.of(ContactChannel.values())
                .map(one -> Choice.of(one, frame.say(InteractionWords.key(one))))
                .toList();
    }

    public RecordHead head(Frame frame) {
        var title = interaction.title();
        return new RecordHead(
                interaction.number().toString(),
                title.isEmpty()
                        ? frame.say(InteractionWords.key(interaction.contact().channel()))
                        : title,
                null,
                frame.say(InteractionWords.key(interaction.state())),
                InteractionLook.tone(interaction.state()),
                interaction.version(),
                actions.isEmpty()
                        ? List.of()
                        : List.of(
                                RecordAction.asking(frame.say("desk.end"), href() + "?act=end")
                                        .on("s")));
    }

    /// Where the call is taken up again.
    public Optional<String> continuation() {
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of("/desk/call?continued=" + interaction.number());
    }

    public List<Choice> outcomes(Frame frame) {
        return Stream.of(ContactOutcome.values())
                .map(one -> Choice.of(one, frame.say(InteractionWords.key(one))))
                .toList();
    }

    public List<Property> properties(Frame frame) {
        var properties = new ArrayList<Property>();
        var contact = interaction.contact();
        var spell = interaction.spell();
        said(
                properties,
                frame,
                "channel",
                Optional.of(frame.say(InteractionWords.key(contact.channel()))));
        said(properties, frame, "caller", name("caller"));
        said(properties, frame, "onBehalfOf", name("onBehalfOf"));
        said(properties, frame, "telephone", contact.telephone());
        said(properties, frame, "answeredBy", name("answeredBy"));
        said(properties, frame, "startedAt", Optional.of(frame.when(spell.started())));
        said(properties, frame, "endedAt", spell.ended().map(frame::when));
        said(properties, frame, "lasted", spell.lasted().map(InteractionPage::clock));
        said(properties, frame, "waited", spell.waited().map(InteractionPage::clock));
        said(properties, frame, "unit", name("unit"));
        said(properties, frame, "site", name("site"));
        return properties;
    }

    private Optional<String> name(String field) {
        return row.reference(field).map(Reference::label);
    }

    /// `3:04`, or with hours `1:03:04`.
    static String clock(Duration lasted) {
        var rest = "%02d:%02d".formatted(lasted.toMinutesPart(), lasted.toSecondsPart());
        return lasted.toHours() == 0 ? rest : lasted.toHours() + ":" + rest;
    }

    private static void said(
            List<Property> properties, Frame frame, String field, Optional<String> value) {
        value.ifPresent(
                text -> properties.add(Property.text(frame.say("interaction." + field), text)));
    }
}
