package io.mainstay.incident.application.history;

import static io.mainstay.incident.domain.history.HistoryField.ASSIGNEE;
import static io.mainstay.incident.domain.history.HistoryField.BY;
import static io.mainstay.incident.domain.history.HistoryField.CALLER;
import static io.mainstay.incident.domain.history.HistoryField.CLOSURE_CODE;
import static io.mainstay.incident.domain.history.HistoryField.LOGGED_BY;
import static io.mainstay.incident.domain.history.HistoryField.RESOLVED_BY;
import static io.mainstay.incident.domain.history.HistoryField.SITE;
import static io.mainstay.incident.domain.history.HistoryField.TEAM;

import io.mainstay.classification.CategoryId;
import io.mainstay.incident.domain.history.Cast;
import io.mainstay.incident.domain.history.Chapter;
import io.mainstay.incident.domain.history.HistoryField;
import io.mainstay.incident.domain.history.HistoryRow;
import io.mainstay.incident.domain.history.Mapping;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.PersonId;
import io.mainstay.people.Newcomer;
import io.mainstay.people.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who and what the history of one file names: remembered, so that each is brought in once.
///
/// People and the rest are brought in by the system itself: the leave to bring in history was asked
/// for before, and is enough.
final class CastList {

    private static final List<HistoryField> PEOPLE =
            List.of(BY, CALLER, LOGGED_BY, ASSIGNEE, RESOLVED_BY);
    private static final String PROCESS = "incident";
    private static final int MOST_REMEMBERED = 100_000;

    private final Casting house;
    private final Mapping mapping;
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, TeamId> teams = new HashMap<>();
    private final Map<String, Long> sites = new HashMap<>();
    private final Map<List<String>, CategoryId> categories = new HashMap<>();
    private final Map<String, String> closureCodes = new HashMap<>();
    private final Set<String> holdReasons = new HashSet<>();

    CastList(Casting house, Mapping mapping) {
        this.house = house;
        this.mapping = mapping;
    }

    /// Takes down the names, but brings nobody in.
    void note(Collection<Chapter> chapters) {
        names(chapters, PEOPLE).forEach(name -> people.putIfAbsent(name, new PersonId(0)));
        names(chapters, List.of(TEAM)).forEach(name -> teams.putIfAbsent(name, new TeamId(0)));
        names(chapters, List.of(SITE)).forEach(name -> sites.putIfAbsent(name, 0L));
    }

    Cast cast(Collection<Chapter> chapters) {
        if (people.size() > MOST_REMEMBERED) {
            people.clear();
        }
        Actors.run(Actor.system(Channel.IMPORT), () -> bringIn(chapters));
        return new Cast(people, teams, sites, categories, closureCodes);
    }

    long people() {
        return people.size();
    }

    long teams() {
        return teams.size();
    }

    long sites() {
        return sites.size();
    }

    private void bringIn(Collection<Chapter> chapters) {
        people.putAll(
                house.people().bringIn(mapping.source(), newcomers(chapters, PEOPLE, people)));
        teams.putAll(
                house.teams().bringIn(mapping.source(), newcomers(chapters, List.of(TEAM), teams)));
        var places = names(chapters, List.of(SITE));
        places.removeAll(sites.keySet());
        house.sites()
                .bringIn(mapping.times().zone(), places)
                .forEach((name, site) -> sites.put(name, site.value()));
        chapters.forEach(this::classify);
    }

    private void classify(Chapter chapter) {
        var path = Cast.path(chapter.row());
        if (!path.isEmpty()) {
            categories.computeIfAbsent(path, names -> house.categories().bringIn(PROCESS, names));
        }
        chapter.row()
                .text(CLOSURE_CODE)
                .ifPresent(code ->
                        closureCodes.computeIfAbsent(
                                code, label -> choice("incident-closure-code", label)));
        chapter.hold()
                .filter(holdReasons::add)
                .ifPresent(reason -> choice("incident-hold-reason", reason));
    }

    private String choice(String list, String label) {
        return house.choices().bringIn(list, label);
    }

    private static List<Newcomer> newcomers(
            Collection<Chapter> chapters, List<HistoryField> fields, Map<String, ?> known) {
        return names(chapters, fields).stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> new Newcomer(name, name))
                .toList();
    }

    private static Set<String> names(Collection<Chapter> chapters, List<HistoryField> fields) {
        var names = new HashSet<String>();
        for (var chapter : chapters) {
            HistoryRow row = chapter.row();
            fields.forEach(field -> row.text(field).ifPresent(names::add));
        }
        return names;
    }
}
