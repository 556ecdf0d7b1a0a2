package io.mainstay.knowledge.application.bulk;

import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.application.ArticleAccess;
import io.mainstay.knowledge.application.ArticleDetails;
import io.mainstay.knowledge.application.ArticleRehearsal;
import io.mainstay.knowledge.application.ArticleService;
import io.mainstay.knowledge.domain.Owner;
import io.mainstay.people.TeamId;
import io.mainstay.platform.bulk.BulkField;
import io.mainstay.platform.bulk.BulkInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives many articles to the same team, or to a person in it.
@Component
class OwnInBulk extends EditInBulk {

    private static final String TO = "team";

    /// A team, perhaps a person in it, as the picker sends it: `21`, or `21:12`.
    private static final Pattern HOLDER = Pattern.compile("([0-9]{1,18})(?::([0-9]{1,18}))?");

    OwnInBulk(ArticleService articles, ArticleRehearsal rehearsal, ArticleAccess access) {
        super(articles, rehearsal, access);
    }

    @Override
    public String name() {
        return "own";
    }

    @Override
    public List<BulkField> fields() {
        return List.of(BulkField.pick(TO, "knowledge.kept-by", "holder").needed());
    }

    @Override
    public void check(BulkInput input) {
        owner(input);
    }

    @Override
    List<String> changes() {
        return List.of("team", "owner");
    }

    @Override
    ArticleDetails edited(ArticleDetails before, BulkInput input) {
        return before.keptBy(owner(input));
    }

    @Override
    ArticleDetails back(ArticleDetails now, Map<String, @Nullable String> before) {
        return now.keptBy(
                new Owner(
                        Optional.ofNullable(before.get("team")).map(Long::valueOf).map(TeamId::new),
                        Optional.ofNullable(before.get("owner"))
                                .map(Long::valueOf)
                                .map(PersonId::new)));
    }

    private static Owner owner(BulkInput input) {
        var to = input.perhaps(TO).orElseThrow(() -> InvalidInput.of(TO, "required"));
        var parts = HOLDER.matcher(to);
        if (!parts.matches()) {
            throw InvalidInput.of(TO, "no-such-team");
        }
        return new Owner(
                Optional.of(new TeamId(Long.parseLong(parts.group(1)))),
                Optional.ofNullable(parts.group(2)).map(Long::valueOf).map(PersonId::new));
    }
}
