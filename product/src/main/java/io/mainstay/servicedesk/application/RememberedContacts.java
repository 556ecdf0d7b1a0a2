package io.mainstay.servicedesk.application;

import io.mainstay.kernel.Channel;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.Place;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.servicedesk.InteractionNumber;
import io.mainstay.servicedesk.PastContacts;
import io.mainstay.servicedesk.PastContacts.PastContact;
import io.mainstay.servicedesk.domain.Contact;
import io.mainstay.servicedesk.domain.ContactChannel;
import io.mainstay.servicedesk.domain.ContactOutcome;
import io.mainstay.servicedesk.domain.Ending;
import io.mainstay.servicedesk.domain.Interaction;
import io.mainstay.servicedesk.domain.InteractionPermission;
import io.mainstay.servicedesk.domain.Spell;
import io.mainstay.servicedesk.domain.Talk;
import io.mainstay.servicedesk.persistence.ContactPlaces;
import io.mainstay.servicedesk.persistence.HadContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes contacts that were had before, each with its beginning and its end in the audit trail.
@Service
@Transactional
class RememberedContacts implements PastContacts {

    private final HadContacts contacts;
    private final ContactPlaces places;
    private final AuditTrail trail;
    private final Gate gate;

    RememberedContacts(HadContacts contacts, ContactPlaces places, AuditTrail trail, Gate gate) {
        this.contacts = contacts;
        this.places = places;
        this.trail = trail;
        this.gate = gate;
    }

    @Override
    public void write(List<PastContact> told) {
        gate.require(InteractionPermission.LOG);
        var numbers = contacts.numbers(told.size());
        var of = places.of(told.stream().map(PastContact::caller).collect(Collectors.toSet()));
        var ended = new ArrayList<Interaction>();
        var entries = new ArrayList<AuditEntry>();
        for (int at = 0; at < told.size(); at++) {
            var one = told.get(at);
            var place = of.getOrDefault(one.caller(), Place.NOWHERE);
            var begun = begun(numbers.get(at), one, place);
            var over = begun.end(ending(one), one.lasting().ended()).record();
            entries.add(entry(one, one.lasting().started(), "CREATE", Map.of(), begun));
            entries.add(entry(one, one.lasting().ended(), "END", begun.auditedFields(), over));
            ended.add(over);
        }
        contacts.add(ended);
        trail.writeAll(entries);
    }

    private static Interaction begun(InteractionNumber number, PastContact told, Place place) {
        return Interaction.begun(
                number,
                new Contact(
                        ContactChannel.valueOf(told.channel()),
                        Optional.of(told.caller()),
                        Optional.empty(),
                        Optional.of(told.answeredBy()),
                        Optional.empty(),
                        place),
                new Spell(told.lasting().started(), Optional.empty(), told.lasting().waited()),
                new Talk(told.words().about(), told.words().answer()));
    }

    private static Ending ending(PastContact told) {
        return new Ending(ContactOutcome.valueOf(told.outcome()), told.record(), told.solved());
    }

    private static AuditEntry entry(
            PastContact told,
            Instant at,
            String action,
            Map<String, @Nullable String> before,
            Interaction after) {
        var changes =
                after.auditedFields().entrySet().stream()
                        .filter(field ->
                                !Objects.equals(before.get(field.getKey()), field.getValue()))
                        .map(field ->
                                new Change(
                                        field.getKey(),
                                        before.get(field.getKey()),
                                        field.getValue()))
                        .toList();
        return new AuditEntry(
                after.ref(), Optional.of(told.answeredBy()), Channel.PAGE, at, action, changes);
    }
}
