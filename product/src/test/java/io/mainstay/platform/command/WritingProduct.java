package io.mainstay.platform.command;

import io.mainstay.MainstayApplication;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.persistence.ChangeFeed;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/// The product in a process of its own that writes as fast as it can and prints the number of each
/// write: positive when it was acknowledged, negative when it was not.
final class WritingProduct {

    private static final int WRITERS = 4;

    private WritingProduct() {}

    /// @param arguments the data folder, and the number to begin with
    public static void main(String[] arguments) {
        var product = new Product(MainstayApplication.class);
        new CommandLine(product).parseArgs("--data", arguments[0]);
        var running = product.serve(List.of("--server.port=0"));
        var next = new AtomicLong(Long.parseLong(arguments[1]));
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(running, next));
        }
    }

    private static void write(ApplicationContext running, AtomicLong next) {
        var feed = running.getBean(ChangeFeed.class);
        var transaction = running.getBean(TransactionTemplate.class);
        while (true) {
            var number = next.getAndIncrement();
            try {
                transaction.executeWithoutResult(
                        open -> feed.changed(new RecordRef("ACK", number)));
                System.out.println(number);
            } catch (DataAccessException | TransactionException notAcknowledged) {
                System.out.println(-number);
            }
        }
    }
}
