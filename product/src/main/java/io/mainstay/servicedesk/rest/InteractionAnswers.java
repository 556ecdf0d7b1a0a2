package io.mainstay.servicedesk.rest;

import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.NamedJson;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.InteractionList;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows an interaction to whoever asked. Who tied it to what they do not see gets an empty answer.
@Component
class InteractionAnswers {

    static final String PATH = "/api/v1/interactions";

    private final InteractionAccess access;
    private final RecordDoors doors;
    private final Lists lists;

    InteractionAnswers(InteractionAccess access, RecordDoors doors, Lists lists) {
        this.access = access;
        this.doors = doors;
        this.lists = lists;
    }

    ResponseEntity<InteractionJson> answer(Interaction interaction) {
        return Answers.versioned(interaction.version(), json(interaction));
    }

    ResponseEntity<InteractionJson> created(Interaction interaction) {
        var location = PATH + "/" + interaction.number();
        return Answers.created(location, interaction.version(), json(interaction));
    }

    private Optional<InteractionJson> json(Interaction interaction) {
        return lists.row(InteractionList.LIST, interaction.ref())
                .map(row -> json(interaction, row));
    }

    private InteractionJson json(Interaction interaction, Row row) {
        var contact = interaction.contact();
        var spell = interaction.spell();
        return new InteractionJson(
                interaction.number().toString(),
                interaction.version(),
                interaction.state(),
                access.actions(interaction),
                contact.channel(),
                NamedJson.in(row, "caller"),
                NamedJson.in(row, "onBehalfOf"),
                NamedJson.in(row, "answeredBy"),
                contact.telephone(),
                NamedJson.in(row, "unit"),
                NamedJson.in(row, "site"),
                spell.started(),
                spell.ended(),
                spell.waited(),
                spell.lasted(),
                interaction.talk().about(),
                interaction.talk().answer(),
                interaction.ending().map(Ending::outcome),
                interaction
                        .ending()
                        .flatMap(Ending::record)
                        .flatMap(doors::find)
                        .map(card -> card.ref().toString()));
    }
}
