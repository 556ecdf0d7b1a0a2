package io.mainstay.relation.web;

import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.RecordCard;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.access.RecordGate;
import io.mainstay.platform.web.Submitted;
import io.mainstay.relation.RelationPermission;
import io.mainstay.relation.Relations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The links of any record. A record's own page shows them with the part `relation/links`.
@Controller
@RequestMapping("/records/{number}/links")
class LinkPages {

    private final Relations relations;
    private final RecordDoors doors;
    private final RecordGate gate;

    LinkPages(Relations relations, RecordDoors doors, RecordGate gate) {
        this.relations = relations;
        this.doors = doors;
        this.gate = gate;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var card = card(number);
        model.addAttribute(
                "page",
                new LinksPage(
                        card,
                        relations.of(card.ref()),
                        gate.allows(RelationPermission.LINK, card.ref())));
        return "relation/show";
    }

    @PostMapping
    String link(@PathVariable String number, Submitted<LinkForm> form, Model model) {
        return form.attempt(
                sent -> {
                    var card = card(number);
                    var here = card.ref();
                    var other = sent.other();
                    relations.link(
                            sent.isInverse() ? other : here,
                            sent.linkKind(),
                            sent.isInverse() ? here : other);
                    return form.then(card.href(), "relation.notice.linked", other);
                },
                () -> show(number, model));
    }

    @PostMapping("/{link}/removal")
    String unlink(@PathVariable String number, @PathVariable long link) {
        var card = card(number);
        relations.unlink(link);
        return "redirect:" + card.href();
    }

    private RecordCard card(String number) {
        return doors.open(RecordRef.of(number));
    }
}
