package io.mainstay.bench.load;

import io.mainstay.bench.load.Work.Asking;
import io.mainstay.bench.load.Work.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Everything that is measured, what only reads before what writes.
final class Works {

    private static final int MANY = 16;
    private static final int SEARCHERS = 8;
    private static final Floor SEARCH = Floor.within(95, 100);

    private final Facts facts;
    private final Map<String, List<Visitor>> visitors;
    private final List<Work> works = new ArrayList<>();
    private final Queue<String> created = new ConcurrentLinkedQueue<>();

    /// @param visitors by who they are; a connection always asks as the same one
    Works(Facts facts, Map<String, List<Visitor>> visitors) {
        this.facts = facts;
        this.visitors = visitors;
    }

    List<Work> all() {
        lists();
        records();
        searches();
        writes();
        return works;
    }

    private void lists() {
        page("home", "analyst", Floor.NONE, "/");
        page("list page, open", "analyst", Floor.rate(800, 100), "/incidents?view=open");
        works.add(
                new Work(
                        "list page, open of a team",
                        "analyst",
                        MANY,
                        Floor.rate(800, 100),
                        pages("analyst", dice -> "/incidents?filter=" + ofTeam(dice))));
        page("list page, all", "analyst", Floor.rate(800, 100), "/incidents?view=all");
        page("list page, open", "supplier", Floor.rate(800, 100), "/incidents?view=open");
        page("own things", "user", Floor.rate(800, 100), "/portal/things");
        for (var who : List.of("analyst", "supplier", "user")) {
            works.add(
                    new Work(
                            "JSON list, filtered",
                            who,
                            MANY,
                            Floor.rate(1_500),
                            program(who, dice -> "/api/v1/incidents?filter=" + filter(dice))));
        }
    }

    private void records() {
        works.add(
                new Work(
                        "record page",
                        "analyst",
                        MANY,
                        Floor.rate(600, 100),
                        pages("analyst", dice -> "/incidents/INC-" + record(dice))));
        works.add(
                new Work(
                        "record page",
                        "supplier",
                        MANY,
                        Floor.rate(600, 100),
                        pages("supplier", dice -> "/incidents/INC-" + one("lone", dice))));
        works.add(
                new Work(
                        "JSON record",
                        "analyst",
                        MANY,
                        Floor.rate(2_000),
                        program("analyst", dice -> "/api/v1/incidents/INC-" + record(dice))));
    }

    private void searches() {
        search("rare", "analyst");
        search("hundredth", "analyst");
        search("tenth", "analyst");
        search("tenth", "supplier");
        search("tenth", "user");
        works.add(
                new Work(
                        "search page, word in 1 %",
                        "analyst",
                        SEARCHERS,
                        SEARCH,
                        pages("analyst", dice -> "/search?q=" + facts.text("word.hundredth"))));
        everything("rare word", "rare", "analyst");
        everything("word in 10 %", "tenth", "analyst");
        everything("word in 10 %", "tenth", "user");
        everything("misspelt word", "misspelt", "analyst");
        works.add(
                new Work(
                        "type-ahead of people",
                        "analyst",
                        SEARCHERS,
                        Floor.within(95, 50),
                        pages("analyst", dice -> "/options/person?q=" + begun(dice))));
        works.add(
                new Work(
                        "suggestions while typing",
                        "analyst",
                        SEARCHERS,
                        Floor.within(95, 100),
                        this::suggestions));
    }

    /// Three words as somebody types them: one that few have, one in 1 % and one in 10 %.
    private Optional<Request> suggestions(int connection, SplittableRandom dice) {
        var body =
                """
                {"title": "%s %s %s", "caller": %s, "contact": "PHONE"}\
                """
                        .formatted(
                                facts.text("word.tenth"),
                                facts.text("word.hundredth"),
                                facts.text("word.rare"),
                                one("callers", dice));
        return Optional.of(
                Request.of(
                        "POST",
                        "/api/v1/incidents/suggestions",
                        visitor("analyst", connection).api(),
                        body));
    }

    /// The first letters of many names.
    private static String begun(SplittableRandom dice) {
        var consonants = "bdgklmnprst";
        var vowels = "aeiou";
        return ""
                + consonants.charAt(dice.nextInt(consonants.length()))
                + vowels.charAt(dice.nextInt(vowels.length()));
    }

    /// Whoever uses services searches on their first page.
    private void everything(String said, String word, String who) {
        var path = who.equals("user") ? "/?q=" : "/search?q=";
        works.add(
                new Work(
                        "search page, " + said,
                        who,
                        SEARCHERS,
                        SEARCH,
                        pages(who, dice -> path + facts.text("word." + word))));
    }

    private void search(String word, String who) {
        var said = Map.of("rare", "rare word", "hundredth", "word in 1 %", "tenth", "word in 10 %");
        works.add(
                new Work(
                        "text search, " + said.get(word),
                        who,
                        SEARCHERS,
                        SEARCH,
                        program(
                                who,
                                dice ->
                                        "/api/v1/incidents?filter="
                                                + Visitor.encoded(
                                                        "text=q=" + facts.text("word." + word)))));
    }

    private void writes() {
        works.add(new Work("create", "analyst", MANY, Floor.rate(500, 150), this::create));
        works.add(
                new Work(
                        "assign, comment, resolve",
                        "analyst",
                        MANY,
                        Floor.rate(500, 150),
                        new Lifetimes(facts, visitors.get("analyst"), created)));
    }

    private Optional<Request> create(int connection, SplittableRandom dice) {
        var body =
                """
                {"title": "Cannot print since the update of %s", "description": "%s", "caller": %s,
                 "category": %s, "impact": %d, "urgency": %d, "contact": "PHONE"}\
                """
                        .formatted(
                                dice.nextInt(1_000),
                                "The printer on the second floor takes the job and prints nothing. "
                                        .repeat(4),
                                one("callers", dice),
                                one("categories", dice),
                                dice.nextInt(1, 4),
                                dice.nextInt(1, 4));
        return Optional.of(
                Request.of("POST", "/api/v1/incidents", visitor("analyst", connection).api(), body)
                        .expecting(201)
                        .then(answer -> created.add(answer.location())));
    }

    private interface Addressed {
        String of(SplittableRandom dice);
    }

    private void page(String name, String who, Floor floor, String path) {
        works.add(new Work(name, who, MANY, floor, pages(who, dice -> path)));
    }

    private Asking pages(String who, Addressed address) {
        return (connection, dice) ->
                Optional.of(Request.get(address.of(dice), visitor(who, connection).page()));
    }

    private Asking program(String who, Addressed address) {
        return (connection, dice) ->
                Optional.of(Request.get(address.of(dice), visitor(who, connection).api()));
    }

    private Visitor visitor(String who, int connection) {
        var all = visitors.get(who);
        return all.get(connection % all.size());
    }

    private String filter(SplittableRandom dice) {
        return switch (dice.nextInt(3)) {
            case 0 -> ofTeam(dice);
            case 1 -> Visitor.encoded("state==IN_PROGRESS;priority=le=3");
            default -> Visitor.encoded("open==true;category==" + one("categories", dice));
        };
    }

    private String ofTeam(SplittableRandom dice) {
        return Visitor.encoded("open==true;team==" + one("teams", dice));
    }

    private String record(SplittableRandom dice) {
        return one(dice.nextInt(5) == 0 ? "old" : "incidents", dice);
    }

    private String one(String fact, SplittableRandom dice) {
        var all = facts.all(fact);
        return all.get(dice.nextInt(all.size()));
    }
}
