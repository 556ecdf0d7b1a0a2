package io.mainstay.sample.application;

import io.mainstay.incident.PastDeed;
import io.mainstay.knowledge.ArticleNumber;
import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.sample.application.Telling.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the organisation has written down, and which incidents it answered.
final class Shelf {

    private static final int MOST_ANSWERED = 14;
    private static final double ANSWERED = 0.2;

    private final Articles articles;
    private final House house;
    private final Dice dice;
    private final LocalDate today;

    Shelf(Articles articles, House house, Dice dice, Instant now) {
        this.articles = articles;
        this.house = house;
        this.dice = dice;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /// @return what is published, by the category that it answers
    Map<String, ArticleNumber> fill(List<Script.Article> written, List<Told> told) {
        var published = new HashMap<String, ArticleNumber>();
        for (var one : written) {
            var number =
                    articles.write(
                            new NewArticle(
                                    one.title(),
                                    String.join("\n", one.body()),
                                    one.kind(),
                                    one.audience(),
                                    house.crew(one.team()).id(),
                                    today.plusMonths(one.months())));
            if (one.published()) {
                articles.publish(number);
                answer(one.category(), number, told);
                published.put(one.category(), number);
            }
        }
        return published;
    }

    /// Some of the solved incidents of its category, the latest first.
    private void answer(String category, ArticleNumber number, List<Told> told) {
        told.reversed().stream()
                .filter(one -> one.draft().story().matter().category().equals(category))
                .filter(one -> !one.draft().life().restricted() && isSolved(one))
                .filter(one -> dice.in(ANSWERED))
                .limit(MOST_ANSWERED)
                .forEach(one -> articles.answer(one.number().ref(), number));
    }

    private static boolean isSolved(Told told) {
        return told.draft().life().steps().stream()
                .anyMatch(step -> step.deed() instanceof PastDeed.Resolve);
    }
}
