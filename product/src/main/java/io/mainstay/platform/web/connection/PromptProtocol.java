package io.mainstay.platform.web.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/// HTTP for people who are in earnest. Tomcat closes a connection on which nothing happens for a
/// while; one byte now and then keeps it open for ever. This one looks once a second and closes
/// what hardly moves.
///
/// Public, because Tomcat makes it by its name.
public final class PromptProtocol extends Http11NioProtocol {

    /// In that time the head of a request has arrived, and a body or an answer moves.
    private Duration patience = Duration.ofSeconds(10);

    private final Set<PromptProcessor> processors =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private @Nullable ScheduledFuture<?> looking;

    void setPatience(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected Processor createProcessor() {
        var processor = new PromptProcessor(this);
        processors.add(processor);
        return processor;
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        List<PromptProcessor> now;
        synchronized (processors) {
            now = new ArrayList<>(processors);
        }
        now.forEach(processor -> processor.dropWhatIsSlow(patience, System.nanoTime()));
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }
}
