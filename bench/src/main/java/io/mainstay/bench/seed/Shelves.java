package io.mainstay.bench.seed;

import io.mainstay.knowledge.Articles;
import io.mainstay.knowledge.NewArticle;
import io.mainstay.platform.jobs.RecurringJob;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What the organisation knows: ten thousand articles, fewer of a small one. Most are published,
/// half of them for everybody; the words that are asked for stand in as many of them as of the
/// incidents.
final class Shelves {

    private static final int MOST = 10_000;
    private static final int PORTION = 100;
    private static final int LEARNT_AT_ONCE = 200_000;

    private final Articles articles;
    private final TransactionTemplate transaction;
    private final ApplicationContext product;
    private final Town town;
    private final int size;
    private final int count;
    private final Words words = new Words();
    private final SplittableRandom dice = new SplittableRandom(13);

    Shelves(ApplicationContext product, Town town, int size) {
        this.product = product;
        this.articles = product.getBean(Articles.class);
        this.transaction = product.getBean(TransactionTemplate.class);
        this.town = town;
        this.size = size;
        this.count = Math.min(MOST, size / 10);
    }

    void fill() {
        for (int first = 0; first < count; first += PORTION) {
            var from = first;
            transaction.executeWithoutResult(open ->
                    IntStream.range(from, Math.min(count, from + PORTION)).forEach(this::write));
        }
        Seed.say("%,d articles".formatted(count));
    }

    private void write(int number) {
        var title = words.sentence(dice, 3, 8) + (number % 100 == 0 ? " " + Words.HUNDREDTH : "");
        var body =
                words.prose(dice, dice.nextInt(8, 30))
                        + (number % 10 == 0 ? " " + Words.TENTH : "");
        var owner = town.teams().get(number % town.teams().size()).id();
        var article =
                articles.write(
                        new NewArticle(
                                title,
                                body,
                                "HOW_TO",
                                number % 2 == 0 ? "EVERYBODY" : "STAFF",
                                owner,
                                LocalDate.of(2030, 1, 1 + number % 28)));
        if (number % 5 > 0) {
            articles.publish(article);
        }
    }

    /// Has the words of all records learnt, as the job does turn by turn.
    void learn() {
        product.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("search-learn-words"))
                .forEach(job ->
                        IntStream.rangeClosed(0, 1 + size / LEARNT_AT_ONCE)
                                .forEach(turn -> job.run()));
    }
}
