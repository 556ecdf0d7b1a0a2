package io.mainstay.sample.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// What stands in `resources/sample`: the organisation and the stories that happen in it.
///
/// @param slots words that take each other's place, by the name that stands for them in braces
/// @param excuses why work is handed over, taken back, waited for, by occasion
/// @param errands titles of tasks that belong together
/// @param contacts what people call the desk about beside incidents
/// @param remarks what people say of how it was, by score
/// @param handbook what they say and do again and again
/// @param bulletins what they were told before they had to ask
/// @param majors what everybody heard of
record Script(
        Organisation organisation,
        Map<String, List<String>> slots,
        Map<String, List<String>> excuses,
        List<List<String>> errands,
        List<Story> stories,
        List<Article> articles,
        Contacts.Small contacts,
        Map<String, List<String>> remarks,
        Handbook.Written handbook,
        List<Pinboard.Pinned> bulletins,
        List<Alarms.Alarm> majors) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Script read() {
        var told = read("stories.json", Stories.class);
        var organisation = read("organisation.json", Organisation.class);
        return new Script(
                organisation,
                told.slots(),
                told.excuses(),
                told.errands(),
                told.stories(),
                read("articles.json", Written.class).articles(),
                read("contacts.json", Contacts.Small.class),
                read("surveys.json", Remarks.class).by(),
                read("automation.json", Handbook.Written.class),
                read("bulletins.json", Pins.class).bulletins(),
                read("majors.json", Rung.class).majors());
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Script.class.getResourceAsStream("/sample/" + name)) {
            return JSON.readValue(Objects.requireNonNull(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rung(List<Alarms.Alarm> majors) {}

    private record Pins(List<Pinboard.Pinned> bulletins) {}

    private record Written(List<Article> articles) {}

    /// @param by score
    private record Remarks(Map<String, List<String>> by) {}

    /// Something that the organisation knows.
    ///
    /// @param category of the incidents that it answers
    /// @param published false while it is a draft
    /// @param months until somebody looks whether it is still right
    /// @param body lines of Markdown
    record Article(
            String title,
            String kind,
            String audience,
            String team,
            String category,
            boolean published,
            int months,
            List<String> body) {}

    private record Stories(
            Map<String, List<String>> slots,
            Map<String, List<String>> excuses,
            List<List<String>> errands,
            List<Story> stories) {}

    /// @param mail the part of mail addresses behind the sign
    record Organisation(
            String mail,
            List<Site> sites,
            List<Unit> units,
            Supplier supplier,
            List<Team> teams,
            List<Callers> callers,
            List<Account> accounts) {}

    record Site(String name, String address, String zone) {}

    /// @param parent blank at the top
    record Unit(String name, String parent, String costCentre, boolean open) {}

    record Supplier(String name, String email, String phone, String website) {}

    /// @param members the first leads
    record Team(String name, int line, boolean supplier, String site, List<String> members) {}

    record Callers(String unit, String site, String language, List<String> names) {}

    record Account(String person, String login, String what, List<String> roles, String reason) {}

    /// Something that happens again and again.
    ///
    /// @param team that can solve it; the service desk's name when the desk can
    /// @param code of the closure
    record Story(Matter matter, Shape shape, String team, String code, Lines lines) {}

    /// @param category names from the root down, with ` / ` between
    /// @param item blank when none is concerned
    record Matter(String category, String service, String item) {}

    /// @param season when it happens most: `always`, `monday`, `peak`, `start`, `change`, `event`,
    ///   `secret`
    /// @param hours of work until it is solved, typically
    /// @param supplier how often the supplier has to help, from 0 to 1
    record Shape(
            int weight, String season, int impact, int urgency, double hours, double supplier) {

        private static final int MOST_PRESSING = 3;

        /// Nobody goes home before it is solved.
        boolean isPressing() {
            return impact + urgency <= MOST_PRESSING;
        }

        boolean isSecret() {
            return season.equals("secret");
        }
    }

    /// What people say.
    record Lines(
            List<String> titles,
            List<String> tells,
            List<String> asks,
            List<String> answers,
            List<String> notes,
            List<String> fixes) {}
}
