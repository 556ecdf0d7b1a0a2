package io.mainstay.knowledge.web;

import io.mainstay.classification.CustomFields;
import io.mainstay.classification.CustomValues;
import io.mainstay.classification.ShownField;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.domain.Article;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.knowledge.domain.Readership;
import io.mainstay.knowledge.persistence.ArticleList;
import io.mainstay.knowledge.persistence.KnownUnits;
import io.mainstay.knowledge.web.ArticlePage.Picked;
import io.mainstay.people.Holder;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.list.Row;
import io.mainstay.platform.web.pick.Pickers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What stands in the pickers of an article's form.
@Component
class PickedInArticle {

    static final Picked NOTHING = new Picked("", "", "", "");

    private final Pickers pickers;
    private final Teams teams;
    private final KnownUnits units;
    private final CustomFields customFields;

    PickedInArticle(Pickers pickers, Teams teams, KnownUnits units, CustomFields customFields) {
        this.pickers = pickers;
        this.teams = teams;
        this.units = units;
        this.customFields = customFields;
    }

    List<ShownField> custom(CustomValues held) {
        return customFields.shown(ArticleList.NAME, held);
    }

    String owner(TeamSummary team) {
        return pickers.typed("holder", new Holder(team.id(), Optional.empty()), team.name());
    }

    Picked of(Article article, Row row) {
        var readers = ArticleDetails.of(article).readership();
        var team = teamName(readers);
        var unit = readers.unit().flatMap(units::name).orElse("");
        var now = article.readership();
        return new Picked(
                owner(article.owner(), row),
                readers.team().map(id -> pickers.typed("team", id, team)).orElse(""),
                readers.unit().map(id -> pickers.typed("unit", id, unit)).orElse(""),
                teamName(now) + now.unit().flatMap(units::name).orElse(""));
    }

    private String teamName(Readership readers) {
        return readers.team().map(id -> teams.names(List.of(id)).getOrDefault(id, "")).orElse("");
    }

    private String owner(Owner owner, Row row) {
        var names =
                name(row, "team")
                        + owner.person().map(any -> " – " + name(row, "owner")).orElse("");
        return owner.team()
                .map(team -> new Holder(team, owner.person()))
                .map(holder -> pickers.typed("holder", holder, names))
                .orElse("");
    }

    private static String name(Row row, String field) {
        return row.reference(field).map(Row.Reference::label).orElse("");
    }
}
