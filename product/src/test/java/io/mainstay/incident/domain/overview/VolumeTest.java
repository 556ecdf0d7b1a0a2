package io.mainstay.incident.domain.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {

    @ParameterizedTest
    @CsvSource({
        "2016-03-01, 2016-03-31, DAY, 31",
        "2016-03-01, 2016-06-30, WEEK, 18",
        "2016-03-01, 2017-02-28, MONTH, 12",
        "2016-03-01, 2019-02-28, MONTH, 36",
        "2012-01-01, 2019-12-31, QUARTER, 32",
        "2016-02-29, 2026-11-22, YEAR, 11"
    })
    void dividesAsFinelyAsStaysReadable(LocalDate from, LocalDate to, Grain grain, int parts) {
        var volume = volume(new Period(Optional.of(from), Optional.of(to)), from, to);

        assertThat(volume.grain()).isEqualTo(grain);
        assertThat(volume.parts()).hasSize(parts);
        assertThat(volume.parts().getFirst().from()).isEqualTo(from);
        assertThat(volume.parts().getLast().to()).isEqualTo(to);
        assertThat(volume.parts()).extracting(Volume.Part::count).contains(1L);
        assertThat(volume.parts().stream().mapToLong(Volume.Part::count).sum()).isEqualTo(2);
    }

    @Test
    void endsWhereTheDaysDoWhenThePeriodIsOpen() {
        var day = LocalDate.of(2016, 3, 24);

        assertThat(volume(Period.ALL, day).parts()).containsExactly(new Volume.Part(day, day, 1));
    }

    @Test
    void leavesEmptyYearsOutWhereOneIsFarFromTheRest() {
        var volume = volume(Period.ALL, LocalDate.of(1900, 1, 1), LocalDate.of(2026, 11, 22));

        assertThat(volume.parts())
                .extracting(part -> part.from().getYear())
                .containsExactly(1900, 2026);
    }

    private static Volume volume(Period period, LocalDate... days) {
        var counts = new TreeMap<LocalDate, Long>();
        for (var day : days) {
            counts.merge(day, 1L, Long::sum);
        }
        return Volume.of(counts, period);
    }
}
