package io.mainstay.incident.application;

import io.mainstay.incident.IncidentNumber;
import io.mainstay.incident.OwnIncident;
import io.mainstay.incident.OwnIncidents;
import io.mainstay.incident.OwnStory;
import io.mainstay.incident.persistence.IncidentList;
import io.mainstay.journal.Attachments.Upload;
import io.mainstay.kernel.Actors;
import io.mainstay.platform.list.ListRequest;
import io.mainstay.platform.list.Lists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The face that incidents show to the pages for those whom they hinder.
@Service
@Transactional
class IncidentsOfOnesOwn implements OwnIncidents {

    private final Lists lists;
    private final OwnWords words;
    private final IncidentAccess access;
    private final IncidentTransitions transitions;
    private final IncidentConversation conversation;

    IncidentsOfOnesOwn(
            Lists lists,
            OwnWords words,
            IncidentAccess access,
            IncidentTransitions transitions,
            IncidentConversation conversation) {
        this.lists = lists;
        this.words = words;
        this.access = access;
        this.transitions = transitions;
        this.conversation = conversation;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Whose whose, Optional<String> cursor, int most) {
        var filter = filter(whose);
        if (filter.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        var asked =
                ListRequest.filtered(filter.get())
                        .sortedBy("-openedAt")
                        .showing(OwnWords.SHOWN)
                        .from(cursor)
                        .sized(most);
        var page = lists.page(IncidentList.LIST, asked);
        return new Page(page.rows().stream().map(words::line).toList(), page.next());
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnIncident> find(String typed, int most) {
        var asked =
                ListRequest.filtered("caller==me;" + ListRequest.searching("text", typed).filter())
                        .showing(OwnWords.SHOWN)
                        .sized(most);
        return lists.page(IncidentList.LIST, asked).rows().stream().map(words::line).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public OwnStory get(IncidentNumber number) {
        var incident = access.get(number);
        var asked = ListRequest.filtered("number==" + number).showing(OwnWords.SHOWN).sized(1);
        var row = lists.page(IncidentList.LIST, asked).rows().getFirst();
        return words.story(incident, words.line(row), access);
    }

    @Override
    public void reply(IncidentNumber incident, String text, List<Upload> files) {
        conversation.say(incident, false, text, files);
    }

    @Override
    public void confirm(IncidentNumber incident) {
        transitions.close(incident);
    }

    @Override
    public void reopen(IncidentNumber incident, String why) {
        transitions.reopen(incident, why);
    }

    @Override
    public void withdraw(IncidentNumber incident, String why) {
        transitions.withdraw(incident, why);
    }

    private static Optional<String> filter(Whose whose) {
        return switch (whose) {
            case MINE_NOW -> Optional.of("caller==me;state!=CLOSED;state!=CANCELLED");
            case MINE -> Optional.of("caller==me");
            case COLLEAGUES -> ofOpenUnits();
        };
    }

    private static Optional<String> ofOpenUnits() {
        var units = Actors.current().standing().openUnits();
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        units.stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "unit=in=(", ");caller!=me")));
    }
}
