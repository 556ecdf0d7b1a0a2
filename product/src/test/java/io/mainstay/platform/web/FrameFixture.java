package io.mainstay.platform.web;

import io.mainstay.kernel.PersonId;
import io.mainstay.platform.access.Logins;
import io.mainstay.platform.access.RecordDoor;
import io.mainstay.platform.access.RecordDoors;
import io.mainstay.platform.words.Words;
import io.mainstay.platform.words.WordsFixture;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A frame around nothing, with the real words, at nine o'clock.
public final class FrameFixture {

    public static final Instant NINE_O_CLOCK = Instant.parse("2026-11-20T09:00:00Z");
    private static final Words WORDS = WordsFixture.words();

    private FrameFixture() {}

    public static Frame frame(HttpServletRequest request) {
        var beans = new StaticListableBeanFactory();
        var navigation =
                new Navigation(
                        beans.getBeanProvider(NavigationEntry.class),
                        beans.getBeanProvider(PaletteAction.class),
                        beans.getBeanProvider(Bell.class));
        var clock = Clock.fixed(NINE_O_CLOCK, ZoneOffset.UTC);
        return new Frame(
                new Frames(
                        WORDS,
                        new Icons(),
                        assets(),
                        navigation,
                        new Markdown(),
                        new RecordDoors(beans.getBeanProvider(RecordDoor.class)),
                        new NoLogins(),
                        clock),
                request,
                Optional.empty());
    }

    private static final class NoLogins implements Logins {

        @Override
        public Map<String, PersonId> people(Collection<String> logins) {
            return Map.of();
        }

        @Override
        public SequencedMap<String, String> matching(String words, int most) {
            return new LinkedHashMap<>();
        }
    }

    static Assets assets() {
        try {
            return new Assets();
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
