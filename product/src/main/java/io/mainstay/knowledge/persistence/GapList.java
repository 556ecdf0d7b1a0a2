package io.mainstay.knowledge.persistence;

import static io.mainstay.knowledge.domain.KnowledgePermission.SEE_ALL;

import io.mainstay.platform.access.Visibility;
import io.mainstay.platform.access.Visibility.Branch;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import java.util.List;
import java.util.Map;

/// The list of searches that found nothing, for those who answer for all knowledge; without what
/// only one person searched for.
public final class GapList {

    /// Conditions speak of the table alias `g`.
    public static final Visibility GAPS =
            actor ->
                    actor.holds(SEE_ALL)
                            ? List.of(new Branch("several", "g.several", Map.of()))
                            : List.of();

    public static final String PREFIX = "GAP";

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("often", "", "-times"),
                    new StandardView("latest", "", "-lastOn"));

    public static final ListDeclaration LIST =
            ListDeclaration.named("knowledge.gap")
                    .from("knowledge.gap g")
                    .id("g.id")
                    .field(Field.ref("number", PREFIX, "g.id").notNull().indexed())
                    .field(Field.text("words", "g.words").notNull())
                    .field(Field.number("times", "g.times").notNull().indexed())
                    .field(Field.date("firstOn", "g.first_on").notNull().indexed())
                    .field(Field.date("lastOn", "g.last_on").notNull().indexed())
                    .sortedBy("-times")
                    .visibleBy(GAPS);

    private GapList() {}
}
