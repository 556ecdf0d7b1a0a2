package io.mainstay.knowledge.persistence;

import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.Audience;
import io.mainstay.knowledge.domain.Kind;
import io.mainstay.knowledge.domain.KnowledgePermission;
import io.mainstay.knowledge.domain.Language;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Prose;
import io.mainstay.platform.list.StandardView;
import java.util.List;

/// The list of articles: what it shows, by what it can be asked, and the views that everybody has.
public final class ArticleList {

    /// What needs a look because its day has come.
    public static final String OVERDUE = "state==PUBLISHED;reviewDate=lt=today";

    /// Also names the kind of record where custom fields are kept.
    public static final String NAME = "knowledge";

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("published", "state==PUBLISHED", "-publishedAt"),
                    new StandardView("mine", "author==me,owner==me,team==mine", "-updatedAt"),
                    new StandardView(
                            "to-review", "state==IN_REVIEW,revision==IN_REVIEW", "-updatedAt"),
                    new StandardView("overdue", OVERDUE, "reviewDate"),
                    new StandardView("drafts", "state==DRAFT,revision==DRAFT", "-updatedAt"),
                    new StandardView("all", "", "-updatedAt"));

    public static final ListDeclaration LIST =
            ListDeclaration.named(NAME)
                    .from("knowledge.article a")
                    .join("people.published_person owner", "owner.id = a.owner")
                    .join("people.published_person author", "author.id = a.author")
                    .join("people.published_team team", "team.id = a.team")
                    .id("a.id")
                    .extendable("a.number")
                    .prose(new Prose("a.title", "a.body", "a.dictionary", "a.state = 'PUBLISHED'"))
                    .field(Field.ref("number", ArticleNumber.PREFIX, "a.id").notNull().indexed())
                    .field(Field.text("title", "a.title").notNull())
                    .field(Field.choice("kind", "a.kind", Kind.class).notNull())
                    .field(Field.choice("language", "a.language", Language.class).notNull())
                    .field(Field.choice("state", "a.state", State.class).notNull())
                    .field(
                            Field.choice("revision", "a.revision", List.of("DRAFT", "IN_REVIEW"))
                                    .onlyFor(KnowledgePermission.WRITE))
                    .field(Field.choice("audience", "a.audience", Audience.class))
                    .field(Field.team("team", "a.team", "team.name"))
                    .field(Field.person("owner", "a.owner", "owner.name"))
                    .field(Field.person("author", "a.author", "author.name"))
                    .field(Field.date("reviewDate", "a.review_date").indexed())
                    .field(Field.number("edition", "a.edition").notNull())
                    .field(Field.instant("publishedAt", "a.published_at").indexed())
                    .field(Field.instant("createdAt", "a.created_at").notNull().indexed())
                    .field(Field.instant("updatedAt", "a.updated_at").notNull().indexed())
                    .field(
                            Field.number(
                                            "used",
                                            "select count(*) from knowledge.answer u where u.article = a.id")
                                    .notNull())
                    .field(Field.number("helped", verdicts("v.helped")).notNull())
                    .field(Field.number("helpedNot", verdicts("not v.helped")).notNull())
                    .field(
                            Field.search(
                                    "text",
                                    "a.words",
                                    "english",
                                    "dutch",
                                    "french",
                                    "german",
                                    "portuguese",
                                    "spanish",
                                    "simple"))
                    .sortedBy("-updatedAt")
                    .visibleBy(ArticleVisibility.ARTICLES);

    private ArticleList() {}

    private static String verdicts(String which) {
        return "select count(*) from knowledge.verdict v where v.article = a.id and " + which;
    }
}
