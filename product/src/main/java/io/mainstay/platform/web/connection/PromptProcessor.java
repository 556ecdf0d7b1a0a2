package io.mainstay.platform.web.connection;

import java.nio.channels.SelectionKey;
import java.time.Duration;
import org.apache.coyote.Constants;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves one connection, and can tell from another thread whether it is worth its while. What is
/// read there may be a moment old, which does not matter here.
final class PromptProcessor extends Http11Processor {

    private static final Logger LOG = LoggerFactory.getLogger(PromptProcessor.class);

    /// The slowest line on which people still work is a hundred times as fast.
    private static final long BYTES_A_SECOND = 500;

    /// Since when we have waited for the other side, and how much had gone to and fro by then.
    private record Waiting(long since, long bytes) {}

    private @Nullable Waiting waiting;

    PromptProcessor(PromptProtocol protocol) {
        super(protocol, protocol.getAdapter());
    }

    void dropWhatIsSlow(Duration patience, long now) {
        var connection = getSocketWrapper();
        if (connection instanceof NioSocketWrapper open
                && !open.isClosed()
                && (hasALongHead(patience, now) || hardlyMoves(open, patience, now))) {
            LOG.info("A connection that hardly moved was closed");
            waiting = null;
            open.close();
        }
    }

    private boolean hasALongHead(Duration patience, long now) {
        var begun = getRequest().getStartTimeNanos();
        return stage() == Constants.STAGE_PARSE && begun > 0 && now - begun > patience.toNanos();
    }

    /// While a page is made, or an event is awaited, we wait for nobody.
    private boolean hardlyMoves(NioSocketWrapper open, Duration patience, long now) {
        if (stage() < Constants.STAGE_PREPARE
                || !open.interestOpsHas(SelectionKey.OP_READ)
                        && !open.interestOpsHas(SelectionKey.OP_WRITE)) {
            waiting = null;
            return false;
        }
        var bytes = getRequest().getBytesRead() + getRequest().getResponse().getBytesWritten(false);
        var before = waiting;
        if (before == null || bytes < before.bytes()) {
            waiting = new Waiting(now, bytes);
            return false;
        }
        if (now - before.since() < patience.toNanos()) {
            return false;
        }
        waiting = new Waiting(now, bytes);
        return bytes - before.bytes() < BYTES_A_SECOND * patience.toSeconds();
    }

    private int stage() {
        return getRequest().getRequestProcessor().getStage();
    }
}
