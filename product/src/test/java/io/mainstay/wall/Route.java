package io.mainstay.wall;

import io.mainstay.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of the table of routes, `routes.txt`: who may use it.
///
/// @param kind `public`, `signed-in`, `roles`, `roles-somewhere`, `writers`, `desk`, `status`, or
///   `incident`, `task`, `article`, `bulletin` or `interaction` for a route about one
/// @param needs the roles; of an incident what one does with it, see [Need]
record Route(String method, String path, Kind kind, List<String> needs) {

    enum Kind {
        /// Anybody in the world.
        PUBLIC,
        /// Whoever has signed in; what they get there is theirs, or filtered for them.
        SIGNED_IN,
        /// Whoever holds one of the roles.
        ROLES,
        /// Whoever holds one of the roles, if only for a part of the organisation.
        ROLES_SOMEWHERE,
        /// Whoever sees the incident in the address and may do with it what is needed.
        INCIDENT,
        /// The same of the incident that the task in the address is a part of, for those who do not
        /// only report.
        TASK,
        /// Whoever sees the article in the address and may do with it what is needed.
        ARTICLE,
        /// Whoever writes articles.
        WRITERS,
        /// Whoever sees the bulletin in the address and may do with it what is needed.
        BULLETIN,
        /// Whoever has signed in, and anybody in the world while the status page is open.
        STATUS,
        /// Whoever works at the service desk.
        DESK,
        /// Whoever sees the interaction in the address and may do with it what is needed.
        INTERACTION,
        /// Whoever sees the survey of the incident in the address, or is asked.
        SURVEY,
        /// Whoever reads scores.
        SCORES
    }

    /// What somebody does with an article.
    enum ArticleNeed {
        READ,
        /// Look at what it was before and what it may become.
        KEEP,
        /// Change what it says: of a published one a matter of those who publish.
        EDIT,
        /// Hand it in.
        WRITE,
        RELEASE,
        /// Say whether it helped.
        JUDGE
    }

    /// What somebody does with a bulletin.
    enum BulletinNeed {
        READ,
        /// Change what is known of it: of a published one a matter of those who publish.
        EDIT,
        /// Publish, update, end.
        PUBLISH,
        DISCARD,
        /// Be told of it, or put it away.
        FOLLOW
    }

    /// What somebody does at the desk, or with an interaction.
    enum DeskNeed {
        READ,
        LOG,
        END
    }

    /// What somebody does with a survey.
    enum SurveyNeed {
        READ,
        ANSWER
    }

    /// What somebody does with an incident.
    enum Need {
        /// Nothing but look.
        READ,
        /// Look at what those who only report are not shown.
        NOTES,
        /// Say something to everybody, attach a file, watch it.
        SAY,
        /// Confirm or reopen: a matter of whoever reported, or of those who work.
        CONFIRM,
        /// Take it back: a matter of whom it hinders alone.
        WITHDRAW,
        WORK,
        /// Link it with other records.
        LINK,
        MANAGE
    }

    static List<Route> table() {
        try (var table = Objects.requireNonNull(Route.class.getResourceAsStream("routes.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Route::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Route parse(String line) {
        var words = List.of(line.split("\\s+"));
        var kind = Kind.valueOf(words.get(2).toUpperCase().replace('-', '_'));
        return new Route(words.get(0), words.get(1), kind, words.subList(3, words.size()));
    }

    String name() {
        return method + " " + path;
    }

    boolean isApi() {
        return path.startsWith("/api/");
    }

    /// About one record, which not everybody sees.
    boolean isAboutARecord() {
        return kind == Kind.INCIDENT || kind == Kind.TASK;
    }

    boolean isReading() {
        return verb().equals("GET");
    }

    /// What is sent to a route that takes any method.
    String verb() {
        return method.equals("ANY") ? "GET" : method;
    }

    Need need() {
        return Need.valueOf(needs.getFirst());
    }

    ArticleNeed articleNeed() {
        return ArticleNeed.valueOf(needs.getFirst());
    }

    BulletinNeed bulletinNeed() {
        return BulletinNeed.valueOf(needs.getFirst());
    }

    DeskNeed deskNeed() {
        return DeskNeed.valueOf(needs.getFirst());
    }

    SurveyNeed surveyNeed() {
        return SurveyNeed.valueOf(needs.getFirst());
    }

    Set<Role> roles() {
        return needs.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    /// The address with every variable filled in; those not given are 1.
    String address(String record) {
        return Arrays.stream(path.split("(?=\\{)|(?<=\\})"))
                .map(part ->
                        switch (part) {
                            case "{number}" -> record;
                            case "{records}" -> "incidents";
                            default -> part.startsWith("{") ? "1" : part;
                        })
                .collect(Collectors.joining());
    }
}
