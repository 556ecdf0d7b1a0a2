package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.audit.AuditEntry;
import io.mainstay.platform.audit.AuditEntry.Change;
import io.mainstay.platform.audit.AuditTrail;
import io.mainstay.platform.audit.HiddenFields;
import io.mainstay.platform.persistence.ChangeFeed;
import io.mainstay.satisfaction.domain.Answer;
import io.mainstay.satisfaction.domain.SatisfactionPermission;
import io.mainstay.satisfaction.domain.Survey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the trail of the record what was answered, and what had been answered before; and hides it
/// there from those who may not know.
@Component
class SurveyTrail implements HiddenFields {

    private static final String PREFIX = "survey.";

    private final AuditTrail trail;
    private final ChangeFeed feed;
    private final SurveyAccess access;
    private final Gate gate;
    private final Clock clock;

    SurveyTrail(AuditTrail trail, ChangeFeed feed, SurveyAccess access, Gate gate, Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.access = access;
        this.gate = gate;
        this.clock = clock;
    }

    void answered(Survey before, Answer answer) {
        var changes = new ArrayList<Change>();
        add(changes, "score", before, answer, one -> Integer.toString(one.score()));
        add(changes, "remark", before, answer, one -> one.remark().isEmpty() ? null : one.remark());
        add(changes, "byLink", before, answer, one -> one.byLink() ? "true" : null);
        var actor = Actors.current();
        trail.write(
                new AuditEntry(
                        before.record(),
                        actor.person(),
                        actor.channel(),
                        clock.instant(),
                        "ANSWER_SURVEY",
                        changes));
        feed.changed(before.record());
    }

    private static void add(
            ArrayList<Change> changes,
            String field,
            Survey before,
            Answer now,
            Function<Answer, @Nullable String> value) {
        var former = before.answer().map(value::apply).orElse(null);
        var next = Optional.ofNullable(value.apply(now)).orElse(null);
        if (!Objects.equals(former, next)) {
            changes.add(new Change(PREFIX + field, former, next));
        }
    }

    @Override
    public boolean hides(RecordRef record, String field) {
        return field.startsWith(PREFIX)
                && (!gate.allowsSomewhere(SatisfactionPermission.READ)
                        || access.find(record).isEmpty());
    }
}
