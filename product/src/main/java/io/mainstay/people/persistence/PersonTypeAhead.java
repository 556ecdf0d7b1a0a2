package io.mainstay.people.persistence;

import io.mainstay.kernel.PersonId;
import io.mainstay.people.PersonSummary;
import io.mainstay.platform.access.Visible;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds active people by whatever somebody remembers of them, while they type.
///
/// It looks for the likeliest first and stops when it has enough: names that begin so come from an
/// index in their order; then people of whom every word that was typed begins a word, then those of
/// whom it is any part. Of the last two no more than some are compared, so that a part that half
/// the organisation has costs no more than another.
@Component
public class PersonTypeAhead {

    private static final int MOST_COMPARED = 1_000;

    /// With so many whose words begin so, nobody means another in whose name it is hidden.
    private static final int ENOUGH = 6;

    private static final String FOUND =
            """
            select person.id, person.name, person.email, person.phones, unit.name as unit,
                   site.name as site, person.supplier, person.active
              from (%s) person
              left join people.unit on unit.id = person.unit
              left join people.site on site.id = person.site
             order by person.place, person.name, person.id
             limit :most
            """;

    private static final String NAME_BEGINS =
            """
            select person.*, 0 as place from people.person
             where person.active and <seen>
               and people.folded(person.name) collate "C" like people.folded(:beginning)
             order by people.folded(person.name) collate "C", person.id limit :most
            """;

    /// The very address first, then those of whom what was typed stands together in the name.
    private static final String COMPARED =
            """
            select person.*,
                   case when people.folded(person.email) = people.folded(:typed) then 0
                        when people.folded(person.name) like people.folded(:word_beginning) then 1
                        else 2 end as place
              from (select * from people.person where person.active and <seen> and <matches> limit :most_compared) person
            """;

    private static final String ALIKE =
            """
            select person.*, - public.similarity(people.folded(person.name), people.folded(:typed)) as place
              from (select * from people.person where person.active and <seen> and <matches> limit :most_compared) person
            """;

    private static final String WORDS_BEGIN =
            "people.words(person.search) @@ to_tsquery('simple', people.folded(:begun))";

    private static final String BY_ID =
            "select person.*, 0 as place from people.person where person.active and <seen> and person.id = any (:ids)";

    private final JdbcClient jdbc;

    PersonTypeAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each word must be part of the name, the address or a number.
    public List<PersonSummary> matching(String text, int most, Visible visible) {
        var typed = TypedPerson.of(text);
        if (!typed.isEnough()) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>(typed.parameters());
        parameters.put("most", most);
        parameters.put("begun", typed.begun());
        var found = new LinkedHashSet<>(read(NAME_BEGINS, parameters, visible));
        if (found.size() < most) {
            found.addAll(read(COMPARED.replace("<matches>", WORDS_BEGIN), parameters, visible));
        }
        if (found.size() < Math.min(most, ENOUGH) && typed.hasParts()) {
            var parts = COMPARED.replace("<matches>", typed.everyWordIsPart());
            found.addAll(read(parts, parameters, visible));
        }
        return found.stream().limit(most).toList();
    }

    /// Those whom other spellings find, the most alike first.
    ///
    /// @param others other spellings of a word
    public List<PersonSummary> alike(
            String text, int most, Visible visible, Function<String, List<String>> others) {
        var typed = TypedPerson.of(text);
        var begun = typed.begun(others);
        if (!typed.isEnough() || begun.equals(typed.begun(same -> List.of()))) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>(typed.parameters());
        parameters.put("most", most);
        parameters.put("begun", begun);
        return read(ALIKE.replace("<matches>", WORDS_BEGIN), parameters, visible);
    }

    public List<PersonSummary> those(Collection<PersonId> people, Visible visible) {
        var ids = people.stream().map(PersonId::value).toArray(Long[]::new);
        return read(BY_ID, Map.of("ids", ids, "most", ids.length), visible);
    }

    private List<PersonSummary> read(
            String people, Map<String, Object> parameters, Visible visible) {
        return jdbc.sql(FOUND.formatted(people.replace("<seen>", visible.condition())))
                .params(visible.parameters())
                .params(parameters)
                .param("most_compared", MOST_COMPARED)
                .query((row, index) -> PersonSearch.summary(row))
                .list();
    }
}
