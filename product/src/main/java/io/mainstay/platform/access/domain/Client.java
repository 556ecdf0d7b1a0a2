package io.mainstay.platform.access.domain;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;

/// Where a sign-in comes from.
///
/// @param address of the other end, or as a configured proxy says
/// @param agent what the browser says it is; no more than a hint for the person
public record Client(String address, String agent) {

    private static final String UNKNOWN = "another program";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<Entry<String, String>> BROWSERS =
            List.of(
                    entry("Edg/", "Edge"),
                    entry("Firefox/", "Firefox"),
                    entry("Chrome/", "Chrome"),
                    entry("Safari/", "Safari"));
    private static final List<Entry<String, String>> SYSTEMS =
            List.of(
                    entry("Windows", "Windows"),
                    entry("Android", "Android"),
                    entry("iPhone", "iPhone"),
                    entry("iPad", "iPad"),
                    entry("Mac OS X", "macOS"),
                    entry("Linux", "Linux"));

    /// `Firefox on Linux, 203.0.113.7`
    public String inWords() {
        var browser = named(BROWSERS);
        var system = named(SYSTEMS);
        var program = system.equals(UNKNOWN) ? browser : browser + " on " + system;
        return program + ", " + (LOOPBACK.contains(address) ? "the server itself" : address);
    }

    /// What is counted as one place: an IPv4 address, or the 64 bits of an IPv6 network, since one
    /// connection has all the addresses in it.
    public String network() {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    private String named(List<Entry<String, String>> names) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
