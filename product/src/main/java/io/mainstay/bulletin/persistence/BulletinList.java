package io.mainstay.bulletin.persistence;

import io.mainstay.bulletin.BulletinNumber;
import io.mainstay.bulletin.Kind;
import io.mainstay.bulletin.Language;
import io.mainstay.bulletin.Severity;
import io.mainstay.bulletin.domain.BulletinLifecycle.State;
import io.mainstay.platform.list.Field;
import io.mainstay.platform.list.ListDeclaration;
import io.mainstay.platform.list.Prose;
import io.mainstay.platform.list.StandardView;
import java.util.List;

/// The list of bulletins: what it shows, by what it can be asked, and the views that everybody has.
public final class BulletinList {

    public static final List<StandardView> VIEWS =
            List.of(
                    new StandardView("current", "state==PUBLISHED", "-toldAt"),
                    new StandardView("planned", "state==PUBLISHED;kind==PLANNED_WORK", "startsAt"),
                    new StandardView("drafts", "state==DRAFT", "-updatedAt"),
                    new StandardView("ended", "state==ENDED", "-toldAt"),
                    new StandardView("all", "", "-updatedAt"));

    public static final ListDeclaration LIST =
            ListDeclaration.named("bulletin")
                    .from("bulletin.bulletin b")
                    .join("people.published_person author", "author.id = b.author")
                    .id("b.id")
                    .prose(
                            new Prose(
                                    "b.title",
                                    "b.body",
                                    "b.dictionary",
                                    "b.published_at is not null and b.for_house"))
                    .field(Field.ref("number", BulletinNumber.PREFIX, "b.id").notNull().indexed())
                    .field(Field.text("title", "b.title").notNull())
                    .field(Field.choice("kind", "b.kind", Kind.class).notNull())
                    .field(Field.choice("severity", "b.severity", Severity.class).notNull())
                    .field(Field.choice("state", "b.state", State.class).notNull())
                    .field(Field.choice("language", "b.language", Language.class).notNull())
                    .field(Field.instant("startsAt", "b.starts_at").indexed())
                    .field(Field.instant("endsAt", "b.ends_at"))
                    .field(Field.instant("nextUpdateAt", "b.next_update_at"))
                    .field(Field.flag("forHouse", "b.for_house").notNull())
                    .field(Field.flag("open", "b.open").notNull())
                    .field(Field.person("author", "b.author", "author.name"))
                    .field(
                            Field.number(
                                            "entries",
                                            "select count(*) from bulletin.entry e where e.bulletin = b.id")
                                    .notNull())
                    .field(Field.instant("publishedAt", "b.published_at"))
                    .field(Field.instant("toldAt", "b.told_at").indexed())
                    .field(Field.instant("endedAt", "b.ended_at").indexed())
                    .field(Field.instant("createdAt", "b.created_at").notNull().indexed())
                    .field(Field.instant("updatedAt", "b.updated_at").notNull().indexed())
                    .field(
                            Field.search(
                                    "text",
                                    "b.words",
                                    "english",
                                    "dutch",
                                    "french",
                                    "german",
                                    "portuguese",
                                    "spanish",
                                    "simple"))
                    .sortedBy("-updatedAt")
                    .visibleBy(BulletinVisibility.BULLETINS);

    private BulletinList() {}
}
