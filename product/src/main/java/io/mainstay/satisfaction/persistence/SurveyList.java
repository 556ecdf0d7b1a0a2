package io.mainstay.satisfaction.persistence;

import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.StandardView;
import java.util.List;
import org.springframework.stereotype.Component;

/// The list of surveys and their answers.
@Component
public class SurveyList {

    public static final String NAME = "satisfaction.survey";

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("answered", "score=null=false", "-askedAt"),
                    new StandardView("bad", "score=le=2", "-askedAt"),
                    new StandardView("my-team", "team==mine", "-askedAt"),
                    new StandardView("asked-me", "person==me", "-askedAt"),
                    new StandardView("all", "", "-askedAt"));

    private final ListDeclaration list;

    public SurveyList(SurveyVisibility visibility) {
        list =
                ListDeclaration.named(NAME)
                        .from("satisfaction.survey s")
                        .join("people.published_person person", "person.id = s.person")
                        .join("people.published_team team", "team.id = s.team")
                        .join("people.published_unit unit", "unit.id = s.unit")
                        .join(
                                "classification.published_category category",
                                "category.id = s.category")
                        .id("s.id")
                        .field(Field.text("record", "s.record").notNull())
                        .field(Field.number("score", "s.score"))
                        .field(Field.text("remark", "s.remark").notNull())
                        .field(Field.person("person", "s.person", "person.name"))
                        .field(Field.team("team", "s.team", "team.name"))
                        .field(Field.reference("unit", "s.unit", "unit.name"))
                        .field(Field.reference("category", "s.category", "category.path"))
                        .field(Field.instant("askedAt", "s.asked_at").notNull().indexed())
                        .field(Field.instant("answeredAt", "s.answered_at"))
                        .field(Field.instant("endsAt", "s.ends_at").notNull())
                        .field(Field.flag("byLink", "s.by_link").notNull())
                        .field(Field.text("followUp", "s.follow_up"))
                        .sortedBy("-askedAt")
                        .visibleBy(visibility);
    }

    public ListDeclaration declaration() {
        return list;
    }
}
