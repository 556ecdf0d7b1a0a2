package io.mainstay.platform.access.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The names under which this installation answers: the base URL's, or without one the machine's
/// own and plain addresses. Plain addresses and `localhost` always hold, since no other site can
/// make a browser use them for its own name.
final class HostNames {

    private static final Logger LOG = LoggerFactory.getLogger(HostNames.class);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.%]+]");

    private final Set<String> names;

    HostNames(Set<String> names) {
        this.names = names;
    }

    static HostNames of(WebSettings settings) {
        return new HostNames(settings.hasBaseUrl() ? Set.of(settings.host()) : ofThisMachine());
    }

    boolean contain(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return names.contains(name)
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || ADDRESS.matcher(name).matches();
    }

    private static Set<String> ofThisMachine() {
        var names = new HashSet<String>();
        try {
            var machine = InetAddress.getLocalHost();
            names.add(machine.getHostName().toLowerCase(Locale.ROOT));
            names.add(machine.getCanonicalHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            LOG.info(
                    "This machine does not know its own name; set MAINSTAY_BASE_URL to be reached by one");
        }
        return Set.copyOf(names);
    }
}
