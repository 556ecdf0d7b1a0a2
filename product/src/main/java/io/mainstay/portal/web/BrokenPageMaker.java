package io.mainstay.portal.web;

import io.mainstay.bulletin.Bulletins;
import io.mainstay.classification.Matrices;
import io.mainstay.incident.SimilarIncidents;
import io.mainstay.incident.Told;
import io.mainstay.kernel.Actors;
import io.mainstay.knowledge.Articles;
import io.mainstay.portal.web.BrokenPage.Known;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gathers what the page shows on which somebody tells what is broken, for as much as was typed so
/// far.
@Component
class BrokenPageMaker {

    private static final int OF_EACH = 3;
    private static final int FEWEST_LETTERS = 4;

    private final Matrices matrices;
    private final Articles articles;
    private final SimilarIncidents similar;
    private final Bulletins bulletins;

    BrokenPageMaker(
            Matrices matrices, Articles articles, SimilarIncidents similar, Bulletins bulletins) {
        this.matrices = matrices;
        this.articles = articles;
        this.similar = similar;
        this.bulletins = bulletins;
    }

    BrokenPage page(BrokenForm typed) {
        return new BrokenPage(
                typed.words(), UUID.randomUUID(), matrices.of("incident"), known(typed));
    }

    Known known(BrokenForm typed) {
        var words = typed.words();
        if (words.length() < FEWEST_LETTERS) {
            return Known.NOTHING;
        }
        var me = Actors.current().person();
        var told = Told.of(words).by(me);
        return new Known(
                bulletins.about(me.map(Set::of).orElse(Set.of()), words, OF_EACH),
                articles.like(words, OF_EACH),
                similar.open(told, OF_EACH));
    }
}
