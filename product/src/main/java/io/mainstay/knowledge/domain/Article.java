package io.mainstay.knowledge.domain;

import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.PUBLISH;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.RETIRE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.REVISE;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SEND_BACK;
import static io.mainstay.knowledge.domain.ArticleLifecycle.Action.SUBMIT;
import static io.mainstay.knowledge.domain.ArticleLifecycle.LIFECYCLE;

import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Something that the organisation knows, written down.
///
/// @param author who began it; empty when the system did
/// @param review the day on which somebody looks whether it is still right
public record Article(
        ArticleNumber number,
        Wording wording,
        Readership readership,
        Owner owner,
        Optional<PersonId> author,
        Optional<LocalDate> review,
        Life life,
        long version)
        implements AuditedRecord {

    public static Article begun(ArticleNumber number, Wording wording, Optional<PersonId> author) {
        return new Article(
                number,
                wording,
                Readership.UNSAID,
                Owner.NOBODY,
                author,
                Optional.empty(),
                Life.BEGUN,
                0);
    }

    public State state() {
        return life.state();
    }

    public boolean isPublished() {
        return state() == State.PUBLISHED;
    }

    /// What is retired is revised first.
    public boolean isEditable() {
        return state() != State.RETIRED;
    }

    public boolean isOverdue(LocalDate today) {
        return isPublished() && review.filter(day -> day.isBefore(today)).isPresent();
    }

    public Outcome<Article> submit() {
        return Outcome.of(with(after(SUBMIT)));
    }

    public Outcome<Article> publish(Instant at) {
        return Outcome.of(with(after(PUBLISH).published(at)));
    }

    public Outcome<Article> sendBack(String reason) {
        return Outcome.of(with(after(SEND_BACK).because(reason)));
    }

    public Outcome<Article> revise() {
        return Outcome.of(with(after(REVISE)));
    }

    public Outcome<Article> retire(String reason) {
        return Outcome.of(with(after(RETIRE).because(reason)));
    }

    /// A published article that says something else from now on was published anew.
    public Article saying(Wording next, Instant at) {
        var anew = isPublished() && !wording.saysTheSame(next);
        return new Article(
                number,
                next,
                readership,
                owner,
                author,
                review,
                anew ? life.published(at) : life,
                version);
    }

    public Article keptBy(Owner next, Optional<LocalDate> day) {
        return new Article(number, wording, readership, next, author, day, life, version);
    }

    public Article readBy(Readership next) {
        return new Article(number, wording, next, owner, author, review, life, version);
    }

    public Article inVersion(long next) {
        return new Article(number, wording, readership, owner, author, review, life, next);
    }

    private Article with(Life next) {
        return new Article(number, wording, readership, owner, author, review, next, version);
    }

    private Life after(Action action) {
        return life.in(LIFECYCLE.after(action, state()));
    }

    @Override
    public RecordRef ref() {
        return number.ref();
    }

    @Override
    public SequencedMap<String, @Nullable String> auditedFields() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", wording.title());
        fields.put("body", wording.body());
        fields.put("kind", wording.kind().name());
        fields.put("language", wording.language().name());
        fields.put("state", state().name());
        fields.put("audience", text(readership.audience()));
        fields.put("audienceTeam", text(readership.team()));
        fields.put("audienceUnit", text(readership.unit()));
        fields.put("team", text(owner.team()));
        fields.put("owner", text(owner.person()));
        fields.put("author", text(author));
        fields.put("reviewDate", text(review));
        fields.put("edition", Integer.toString(life.edition()));
        fields.put("publishedAt", text(life.published()));
        fields.put("reason", text(life.reason()));
        return fields;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
