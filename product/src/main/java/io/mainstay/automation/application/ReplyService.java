package io.mainstay.automation.application;

import static io.mainstay.automation.domain.AutomationPermission.KEEP_FOR_ALL;
import static io.mainstay.automation.domain.AutomationPermission.KEEP_FOR_TEAM;
import static io.mainstay.automation.domain.AutomationPermission.USE;

import io.mainstay.automation.StandardReplies;
import io.mainstay.automation.TextTemplate;
import io.mainstay.automation.domain.Reply;
import io.mainstay.automation.persistence.ReplyTable;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Check;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.kernel.NoSuchRecord;
import io.mainstay.kernel.NotAllowed;
import io.mainstay.kernel.Outcome;
import io.mainstay.kernel.RecordRef;
import io.mainstay.kernel.StaleRecord;
import io.mainstay.people.TeamId;
import io.mainstay.people.TeamSummary;
import io.mainstay.people.Teams;
import io.mainstay.platform.audit.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps standard replies. Everybody who works on records uses those of all and of the own teams;
/// the team keeps its own, and some roles keep everybody's.
@Service
@Transactional
public class ReplyService implements StandardReplies {

    private static final int MOST = 2_000;

    private final ReplyTable table;
    private final Filling filling;
    private final Teams teams;
    private final Gate gate;
    private final Ledger ledger;

    ReplyService(ReplyTable table, Filling filling, Teams teams, Gate gate, Ledger ledger) {
        this.table = table;
        this.filling = filling;
        this.teams = teams;
        this.gate = gate;
        this.ledger = ledger;
    }

    /// Those that the actor may use or keep, by title, with those that are offered no more.
    @Transactional(readOnly = true)
    public List<Reply> all() {
        gate.requireSomewhere(USE);
        return table.all(
                gate.allows(KEEP_FOR_ALL),
                Actors.current().standing().teams().toArray(Long[]::new));
    }

    /// Those that are offered, as they read for this record.
    @Transactional(readOnly = true)
    public List<Reply> filled(RecordRef record) {
        gate.requireSomewhere(USE);
        var values = filling.values(record);
        return all().stream()
                .filter(Reply::active)
                .filter(reply -> isForMe(reply.team()))
                .map(reply ->
                        new Reply(
                                reply.id(),
                                reply.title(),
                                new TextTemplate(reply.body()).fill(values),
                                reply.team(),
                                true,
                                reply.version()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Reply get(long id) {
        return all().stream()
                .filter(reply -> reply.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord(Reply.PREFIX + "-" + id));
    }

    public Reply add(Reply wanted) {
        gate.requireSomewhere(KEEP_FOR_TEAM);
        check(wanted);
        requireKeeping(wanted.team());
        new Check().that(table.count() < MOST, "title", "too-many-replies", MOST).orRefuse();
        return ledger.created(Outcome.of(table.add(wanted)));
    }

    @Override
    public void bringIn(String title, String body, Optional<TeamId> team) {
        add(new Reply(0, title, body, team, true, 0));
    }

    /// @param version as the caller has seen it
    public Reply edit(long id, long version, UnaryOperator<Reply> change) {
        gate.requireSomewhere(KEEP_FOR_TEAM);
        var before = get(id);
        requireKeeping(before.team());
        if (before.version() != version) {
            throw new StaleRecord(before.ref(), before.version());
        }
        var after = change.apply(before);
        check(after);
        requireKeeping(after.team());
        return ledger.changed(before, Outcome.of(table.update(after)), "EDIT");
    }

    public boolean mayKeep(Optional<TeamId> team) {
        return gate.allows(KEEP_FOR_ALL)
                || gate.allowsSomewhere(KEEP_FOR_TEAM) && team.isPresent() && isForMe(team);
    }

    /// The teams for which the actor may keep replies.
    @Transactional(readOnly = true)
    public List<TeamSummary> keepable() {
        gate.requireSomewhere(USE);
        return teams.active().stream().filter(team -> mayKeep(Optional.of(team.id()))).toList();
    }

    private void requireKeeping(Optional<TeamId> team) {
        if (!mayKeep(team)) {
            throw team.isEmpty()
                    ? InvalidInput.of("team", "reply-of-your-team")
                    : new NotAllowed(KEEP_FOR_ALL);
        }
    }

    private static boolean isForMe(Optional<TeamId> team) {
        var mine = Actors.current().standing().teams();
        return team.isEmpty() || mine.contains(team.get().value());
    }

    private void check(Reply wanted) {
        var check =
                new Check()
                        .text("title", wanted.title(), Reply.LONGEST_TITLE)
                        .text("text", wanted.body(), Reply.LONGEST_BODY)
                        .that(
                                wanted.team().isEmpty()
                                        || wanted.team().flatMap(teams::find).isPresent(),
                                "team",
                                "no-such-team");
        new TextTemplate(wanted.body()).check(check, "text");
        check.orRefuse();
    }
}
