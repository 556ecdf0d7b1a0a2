package io.mainstay.servicedesk.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.list.Lists;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.pick.Pickers;
import io.mainstay.platform.web.record.Histories;
import io.mainstay.platform.web.record.History;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.application.InteractionAccess;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.persistence.InteractionList;
import io.mainstay.servicedesk.web.InteractionPage.Asked;
import io.mainstay.servicedesk.web.InteractionPage.Typed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gathers what the page of an interaction shows.
@Component
class InteractionPageMaker {

    private final Lists rows;
    private final InteractionAccess access;
    private final RecordDoors doors;
    private final Histories histories;
    private final Pickers pickers;

    InteractionPageMaker(
            Lists rows,
            InteractionAccess access,
            RecordDoors doors,
            Histories histories,
            Pickers pickers) {
        this.rows = rows;
        this.access = access;
        this.doors = doors;
        this.histories = histories;
        this.pickers = pickers;
    }

    InteractionPage page(InteractionNumber number, Asked asked) {
        var interaction = access.get(number);
        var row = rows.row(InteractionList.LIST, interaction.ref()).orElseThrow();
        return new InteractionPage(
                interaction,
                row,
                access.actions(interaction),
                access.mayCorrect(interaction),
                interaction.ending().flatMap(Ending::record).flatMap(doors::find),
                asked,
                asked.edit() ? typed(interaction.contact(), row) : Typed.NOTHING,
                history(interaction, asked));
    }

    private Typed typed(Contact contact, Row row) {
        return new Typed(
                person(contact.caller(), row, "caller"),
                person(contact.onBehalfOf(), row, "onBehalfOf"));
    }

    private String person(Optional<PersonId> id, Row row, String field) {
        return id.map(one -> pickers.typed("person", one, name(row, field))).orElse("");
    }

    private static String name(Row row, String field) {
        return row.reference(field).map(Row.Reference::label).orElse("");
    }

    private Optional<History> history(Interaction interaction, Asked asked) {
        return access.maySeeHistory()
                ? Optional.of(
                        histories.of(
                                interaction.ref(),
                                asked.before(),
                                "/interactions/" + interaction.number()))
                : Optional.empty();
    }
}
