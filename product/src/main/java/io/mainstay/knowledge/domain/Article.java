package io.mainstay.knowledge.domain;

import io.mainstay.classification.CustomValues;
import io.mainstay.kernel.AuditedRecord;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.domain.ArticleLifecycle.Action;
import io.mainstay.knowledge.domain.ArticleLifecycle.State;
import io.mainstay.knowledge.domain.RevisionLifecycle.Stage;
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
/// @param revision what it is to say instead, of a published one; its readers see nothing of it
/// @param custom what the organisation wants to know besides
public record Article(
        ArticleNumber number,
        Wording wording,
        Readership readership,
        Owner owner,
        Optional<PersonId> author,
        Optional<LocalDate> review,
        Life life,
        Optional<Revision> revision,
        CustomValues custom,
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
                Optional.empty(),
                CustomValues.NONE,
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

    public Stage stage() {
        return revision.map(Revision::stage).orElse(Stage.NONE);
    }

    /// The article as its keepers are writing it: what is to be published, where it is revised.
    public Article working() {
        return revision.map(this::with).orElse(this);
    }

    public Outcome<Article> submit() {
        return Outcome.of(
                isPublished()
                        ? moved(RevisionLifecycle.Action.SUBMIT)
                        : with(after(Action.SUBMIT)));
    }

    public Outcome<Article> publish(Instant at) {
        if (isPublished()) {
            next(RevisionLifecycle.Action.PUBLISH);
            return Outcome.of(working().with(life.published(at)));
        }
        return Outcome.of(with(after(Action.PUBLISH).published(at)));
    }

    public Outcome<Article> sendBack(String reason) {
        return Outcome.of(
                isPublished()
                        ? moved(RevisionLifecycle.Action.SEND_BACK, reason)
                        : with(after(Action.SEND_BACK).because(reason)));
    }

    /// What is published stays so meanwhile.
    public Outcome<Article> revise() {
        if (isPublished()) {
            next(RevisionLifecycle.Action.REVISE);
            return Outcome.of(revised(Optional.of(Revision.begun(this))));
        }
        return Outcome.of(with(after(Action.REVISE)));
    }

    /// Leaves what is published as it is.
    public Outcome<Article> discard() {
        next(RevisionLifecycle.Action.DISCARD);
        return Outcome.of(revised(Optional.empty()));
    }

    public Outcome<Article> retire(String reason) {
        return Outcome.of(with(after(Action.RETIRE).because(reason)));
    }

    /// A published article that says something else from now on was published anew; one that is
    /// revised will say it once the revision is published.
    public Article saying(Wording next, Instant at) {
        if (revision.isPresent()) {
            return revised(revision.map(open -> open.saying(next)));
        }
        var anew = isPublished() && !wording.saysTheSame(next);
        return new Article(
                number,
                next,
                readership,
                owner,
                author,
                review,
                anew ? life.published(at) : life,
                revision,
                custom,
                version);
    }

    public Article keptBy(Owner next, Optional<LocalDate> day) {
        return new Article(
                number, wording, readership, next, author, day, life, revision, custom, version);
    }

    public Article readBy(Readership next) {
        if (revision.isPresent()) {
            return revised(revision.map(open -> open.readBy(next)));
        }
        return new Article(
                number, wording, next, owner, author, review, life, revision, custom, version);
    }

    public Article with(CustomValues next) {
        return new Article(
                number, wording, readership, owner, author, review, life, revision, next, version);
    }

    public Article inVersion(long next) {
        return new Article(
                number, wording, readership, owner, author, review, life, revision, custom, next);
    }

    private Article with(Life next) {
        return new Article(
                number,
                wording,
                readership,
                owner,
                author,
                review,
                next,
                revision,
                custom,
                version);
    }

    private Article with(Revision taken) {
        return new Article(
                number,
                taken.wording(),
                taken.readership(),
                owner,
                author,
                review,
                life,
                Optional.empty(),
                custom,
                version);
    }

    private Article revised(Optional<Revision> next) {
        return new Article(
                number, wording, readership, owner, author, review, life, next, custom, version);
    }

    private Life after(Action action) {
        return life.in(ArticleLifecycle.LIFECYCLE.after(action, state()));
    }

    private Stage next(RevisionLifecycle.Action action) {
        return RevisionLifecycle.LIFECYCLE.after(action, stage());
    }

    private Article moved(RevisionLifecycle.Action action) {
        var stage = next(action);
        return revised(revision.map(open -> open.in(stage)));
    }

    private Article moved(RevisionLifecycle.Action action, String reason) {
        var stage = next(action);
        return revised(revision.map(open -> open.in(stage).because(reason)));
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
        fields.putAll(custom.audited());
        fields.put("revision", text(revision.map(Revision::stage)));
        fields.put("revisedTitle", text(revision.map(open -> open.wording().title())));
        fields.put("revisedBody", text(revision.map(open -> open.wording().body())));
        fields.put("revisedKind", text(revision.map(open -> open.wording().kind())));
        fields.put("revisedLanguage", text(revision.map(open -> open.wording().language())));
        fields.put("revisedAudience", text(revision.flatMap(open -> open.readership().audience())));
        fields.put("revisedAudienceTeam", text(revision.flatMap(open -> open.readership().team())));
        fields.put("revisedAudienceUnit", text(revision.flatMap(open -> open.readership().unit())));
        fields.put("revisionReason", text(revision.flatMap(Revision::reason)));
        return fields;
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
