package io.mainstay.bench.seed;

import io.mainstay.journal.Watchers;
import io.mainstay.kernel.PersonId;
import io.mainstay.kernel.RecordRef;
import java.util.SplittableRandom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Has one of ten open incidents watched, some by analysts and most by callers.
final class Onlookers {

    private static final int MOST = 2_000;

    private final Watchers watchers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Town town;
    private final SplittableRandom dice = new SplittableRandom(11);

    Onlookers(ApplicationContext product, Town town) {
        this.watchers = product.getBean(Watchers.class);
        this.transaction = product.getBean(TransactionTemplate.class);
        this.jdbc = product.getBean(JdbcClient.class);
        this.town = town;
    }

    /// @return how many are watched
    int watch() {
        var open =
                jdbc.sql(
                                """
                                select id from incident.incident
                                 where open and id %% 10 = 0 order by id desc limit %d
                                """
                                        .formatted(MOST))
                        .query(Long.class)
                        .list();
        transaction.executeWithoutResult(
                status -> open.forEach(id -> watchers.add(new RecordRef("INC", id), somebody())));
        return open.size();
    }

    private PersonId somebody() {
        return dice.nextInt(4) == 0
                ? town.desk().members().get(dice.nextInt(town.desk().members().size()))
                : town.callers().get(dice.nextInt(town.callers().size())).id();
    }
}
