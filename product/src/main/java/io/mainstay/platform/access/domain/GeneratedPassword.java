package io.mainstay.platform.access.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A password that a person can read aloud and type: four groups of four, 79 bits, without
/// characters that look alike.
public final class GeneratedPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GeneratedPassword() {}

    public static String next() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> group())
                .collect(Collectors.joining("-"));
    }

    private static String group() {
        return IntStream.range(0, GROUP)
                .mapToObj(place -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
