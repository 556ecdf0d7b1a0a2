package io.mainstay.journal.web;

import io.mainstay.journal.SpentTime;
import io.mainstay.journal.SpentTime.Team;
import io.mainstay.journal.TimeKind;
import io.mainstay.journal.TimeSheet;
import io.mainstay.platform.audit.RecordWords;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The time spent on a record, to stand on its page.
public record TimeSection(TimeSheet sheet) {

    public String action() {
        return "/records/" + sheet.record() + "/time-spent";
    }

    public String correction(SpentTime row) {
        return "/time-spent/" + row.id() + "/correction";
    }

    public static List<Choice> kinds(Frame frame) {
        return Stream.of(TimeKind.values())
                .map(kind -> Choice.of(kind, frame.say(key(kind))))
                .toList();
    }

    public static String key(TimeKind kind) {
        return "journal.time.kind." + RecordWords.kebab(kind.name());
    }

    /// Offered only where there is something to choose.
    public List<Choice> teams() {
        return choices(sheet.teams());
    }

    /// For a correction: teams of whoever corrects, when the time is their own.
    public List<Choice> teams(SpentTime row) {
        return sheet.reader().equals(Optional.of(row.person().id())) ? teams() : List.of();
    }

    private static List<Choice> choices(Collection<Team> teams) {
        return teams.size() < 2
                ? List.of()
                : teams.stream().map(team -> Choice.of(team.id(), team.name())).toList();
    }
}
