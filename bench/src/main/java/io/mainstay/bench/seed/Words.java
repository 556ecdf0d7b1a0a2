package io.mainstay.bench.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// A vocabulary of which some words are common and most are rare, as in any language: the word of
/// rank n comes up about 1/n as often as the first.
final class Words {

    /// In twenty records, in one of a hundred, in one of ten.
    static final String RARE = "quillwort";

    static final String HUNDREDTH = "carillon";
    static final String TENTH = "gondola";

    /// As nobody wrote it, but many would.
    static final String MISSPELT = "carrilon";

    private static final int SIZE = 30_000;

    /// What people write to a service desk most.
    private static final List<String> COMMON =
            List.of(
                    ("the to is not my on and in it a cannot since user error when after printer password"
                                    + " login laptop email screen network please slow account access open working"
                                    + " message server window file this morning restart update mailbox drive phone"
                                    + " reset share meeting folder browser page application report connection new"
                                    + " broken monitor keyboard docking station shows again every colleague site"
                                    + " wireless signal calendar invoice order system licence expired locked out"
                                    + " request permission denied paper jam queue spooler scan colour tray disk full"
                                    + " backup job failed night batch interface timeout database query certificate"
                                    + " remote desktop session freezes crash blue battery charger cable adapter"
                                    + " camera microphone headset sound call dropped mobile tablet sync contacts"
                                    + " shared attachment blocked spam filter link phishing vendor portal form"
                                    + " submit save lost data recover version install driver firmware patch reboot"
                                    + " warehouse scanner label terminal badge door reader payroll leave booking"
                                    + " room projector cloud storage quota exceeded sales customer finance plant line"
                                    + " floor office home building two three several users affected urgent thanks"
                                    + " tried already twice same problem yesterday before weekend change release"
                                    + " only sometimes intermittent replaced checked cleared cache profile rebuilt"
                                    + " confirmed solved closed workaround escalated waiting supplier ticket logs")
                            .split(" "));

    private static final String[] ONSETS =
            "b br c ch d dr f g gr h j k l m n p pr r s st t tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
    private static final String[] ENDS = "n r l s t x m nd rt ck".split(" ");

    private final String[] words = new String[SIZE];
    private final double[] share = new double[SIZE];

    Words() {
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            words[rank] =
                    rank < COMMON.size() ? COMMON.get(rank) : name(rank).toLowerCase(Locale.ROOT);
            sum += 1.0 / (rank + 2.7);
            share[rank] = sum;
        }
        for (int rank = 0; rank < SIZE; rank++) {
            share[rank] /= sum;
        }
    }

    String one(SplittableRandom dice) {
        var found = Arrays.binarySearch(share, dice.nextDouble());
        return words[Math.min(SIZE - 1, found < 0 ? -found - 1 : found)];
    }

    /// A word of its own for each number, such as `Drounadrea`.
    static String name(int number) {
        var left = number + 7;
        var name = new StringBuilder();
        while (left > 0) {
            name.append(ONSETS[left % ONSETS.length]);
            left /= ONSETS.length;
            name.append(VOWELS[left % VOWELS.length]);
            left /= VOWELS.length;
        }
        name.append(ENDS[number % ENDS.length]);
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    String sentence(SplittableRandom dice, int least, int most) {
        var text = new StringBuilder();
        for (int left = dice.nextInt(least, most + 1); left > 0; left--) {
            text.append(text.isEmpty() ? "" : " ").append(one(dice));
        }
        text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        return text.toString();
    }

    String prose(SplittableRandom dice, int sentences) {
        var text = new StringBuilder();
        for (int left = sentences; left > 0; left--) {
            text.append(sentence(dice, 5, 16)).append(left % 4 == 3 ? ".\n\n" : ". ");
        }
        return text.toString().strip();
    }
}
