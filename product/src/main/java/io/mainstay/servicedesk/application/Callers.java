package io.mainstay.servicedesk.application;

import io.mainstay.people.People;
import io.mainstay.people.PersonSummary;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Finds who calls by the number that telephony shows: the same digits, or the same end of them,
/// because one house writes `030 555 4101` and the network says `+31 30 555 4101`.
@Component
public class Callers {

    private static final int MOST = 10;
    private static final int ALWAYS_THE_SAME = 8;

    private final People people;

    Callers(People people) {
        this.people = people;
    }

    /// Those who have the number, as far as the current actor sees them; several share one in a
    /// shop.
    public List<PersonSummary> calling(String number) {
        var digits = digits(number);
        if (digits.length() < 3) {
            return List.of();
        }
        var end = digits.substring(Math.max(0, digits.length() - ALWAYS_THE_SAME));
        return people.find(end, MOST).stream()
                .filter(person ->
                        person.phones().stream().map(Callers::digits).anyMatch(same(digits)))
                .toList();
    }

    /// The whole number; or, written once with and once without the country, all of it that stands
    /// behind the zero.
    private static Predicate<String> same(String called) {
        return known ->
                known.equals(called)
                        || isLong(known, called)
                                && (called.endsWith(national(known))
                                        || known.endsWith(national(called)));
    }

    private static boolean isLong(String one, String other) {
        return Math.min(national(one).length(), national(other).length()) >= ALWAYS_THE_SAME;
    }

    private static String national(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
