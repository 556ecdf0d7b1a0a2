package io.mainstay.bench.seed;

import io.mainstay.MainstayApplication;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Seeds a data folder: `Seed DATA SIZE FACTS`. The product runs meanwhile, so its sealer and its
/// followers of the feed do their part as they do in production.
public final class Seed {

    private final ConfigurableApplicationContext product;
    private final int size;

    private Seed(ConfigurableApplicationContext product, int size) {
        this.product = product;
        this.size = size;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var data = Path.of(arguments[0]);
        var size = Integer.parseInt(arguments[1]);
        try (var product = product(data)) {
            var facts = new Seed(product, size).fill();
            facts.writeTo(Path.of(arguments[2]));
        }
    }

    private static ConfigurableApplicationContext product(Path data) {
        return new SpringApplication(MainstayApplication.class)
                .run(
                        "--server.port=0",
                        "--mainstay.database.data=" + data,
                        "--logging.config=classpath:logback-product.xml",
                        "--logging.file.name=" + data.resolve("log").resolve("seed.log"));
    }

    private Facts fill() throws InterruptedException {
        var workshop = new Workshop(product);
        var town = Actors.as(Actor.system(Channel.COMMAND), () -> new Founding(product).found());
        var facts = new Facts(size, town);
        workshop.putIndexesAway();
        new Telling(product, town, size, Clock.systemUTC().instant()).tellAll();
        say("Making the indexes");
        workshop.makeIndexesAgain();
        Actors.as(Actor.system(Channel.COMMAND), () -> new Onlookers(product, town).watch());
        var shelves = new Shelves(product, town, size);
        Actors.run(Actor.system(Channel.COMMAND), shelves::fill);
        new Admission(product, town).admit(facts);
        say("Waiting for the audit trail to be sealed");
        workshop.waitUntilSealed();
        workshop.tidyUp();
        say("Learning the words");
        Actors.run(Actor.system(Channel.COMMAND), shelves::learn);
        workshop.sample(facts);
        return facts;
    }

    static void say(String line) {
        System.out.println("  " + line);
    }
}
