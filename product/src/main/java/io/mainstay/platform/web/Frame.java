package io.mainstay.platform.web;

import gg.jte.Content;
import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Actors;
import io.mainstay.kernel.Permission;
import io.mainstay.platform.bulk.domain.Reason;
import io.mainstay.platform.web.NavigationEntry.Count;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What every page needs besides its own content: who reads it, in which words, zone and colours,
/// what stands around it, and what became of the form that was just sent. Every view has it under
/// the name `frame`.
public final class Frame {

    private final Frames house;
    private final HttpServletRequest request;
    private final Reader reader;
    private final Times times;
    private final Optional<Notice> notice;
    private final Mentions mentions;
    private @Nullable Map<NavigationEntry.Group, List<NavigationEntry>> navigation;

    Frame(Frames house, HttpServletRequest request, Optional<Notice> notice) {
        this.house = house;
        this.request = request;
        this.reader = Reader.of(request, house.words());
        this.times = new Times(reader, house.clock(), house.words());
        this.notice = notice;
        this.mentions = new Mentions(house.doors(), house.logins());
    }

    /// Empty before sign-in.
    public Optional<Actor> actor() {
        return Actors.isBound() ? Optional.of(Actors.current()) : Optional.empty();
    }

    /// Whether the reader has a part in the processes, and so needs their ways and words.
    public boolean isStaff() {
        return actor().filter(Actor::isStaff).isPresent();
    }

    public boolean allows(Permission permission) {
        return actor().filter(actor -> actor.holds(permission)).isPresent();
    }

    public String say(String key, Object... arguments) {
        return house.words().say(reader.locale(), key, arguments);
    }

    public String say(Reason reason) {
        return reason.said(house.words(), reader.locale());
    }

    /// As [#say(String, Object...)], or `otherwise` where there are no such words.
    public String sayOr(String key, String otherwise) {
        return house.words().has(key) ? say(key) : otherwise;
    }

    /// What a language is called, such as `German` for `de`.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader.locale());
    }

    /// The words of a constant; see [io.mainstay.platform.words.Words#key(Enum)].
    public String say(Enum<?> value) {
        return house.words().say(reader.locale(), value);
    }

    /// `21 Nov 2026, 22:03` in the reader's zone.
    public String when(Instant instant) {
        return times.when(instant);
    }

    /// `5 min ago`, `in 2 h`; from 30 days on the date.
    public String ago(Instant instant) {
        return times.ago(instant);
    }

    public String day(LocalDate day) {
        return times.day(day);
    }

    public LocalDate today() {
        return times.today();
    }

    /// `2 h 15 min`.
    public String duration(long minutes) {
        return times.duration(minutes);
    }

    /// The value that a `datetime-local` input takes.
    public String local(Instant instant) {
        return times.local(instant);
    }

    /// `24,918` as the reader writes it.
    public String number(long number) {
        return String.format(reader.locale(), "%,d", number);
    }

    /// `14 kB`, `3.2 MB`.
    public String size(long bytes) {
        return bytes < 1_000_000
                ? number(Math.max(1, bytes / 1_000)) + " kB"
                : String.format(reader.locale(), "%.1f MB", bytes / 1_000_000.0);
    }

    public Reader reader() {
        return reader;
    }

    /// The token that every form sends back in the field `_csrf`; empty where nothing asks for one.
    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /// The path of this page, without its query.
    public String path() {
        return request.getRequestURI();
    }

    /// The path with the query: where to come back to.
    public String address() {
        var query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    public Map<NavigationEntry.Group, List<NavigationEntry>> navigation() {
        var known = navigation;
        if (known == null) {
            known = house.navigation().groups();
            navigation = known;
        }
        return known;
    }

    public Optional<Count> count(NavigationEntry entry) {
        return house.navigation().count(entry).filter(count -> count.number() > 0);
    }

    /// Whether this page belongs to the entry: of several that lead here the longest way counts.
    public boolean isAt(NavigationEntry entry) {
        return leadsHere(entry)
                && navigation().values().stream()
                        .flatMap(List::stream)
                        .filter(this::leadsHere)
                        .noneMatch(other -> other.href().length() > entry.href().length());
    }

    private boolean leadsHere(NavigationEntry entry) {
        return path().equals(entry.href())
                || entry.href().length() > 1 && path().startsWith(entry.href() + "/");
    }

    public List<PaletteAction> actions() {
        return house.navigation().actions();
    }

    public Optional<Bell> bell() {
        return house.navigation().bell();
    }

    /// What the act before this page says about itself, once.
    public Optional<String> notice() {
        return notice.filter(told -> house.words().has(told.key()))
                .map(told -> say(told.key(), told.arguments().toArray()));
    }

    /// The form that posts to `action`, with what was typed and what is wrong when it was just
    /// refused.
    public PageForm form(String action) {
        return PageForm.of(action, request, this);
    }

    public Content icon(String name) {
        return house.icons().named(name);
    }

    /// Text in Markdown, made safe; the numbers of records that the reader may see become links,
    /// and so do people who are named as `@login`.
    public Content markdown(String text) {
        return house.markdown().render(text, mentions.in(List.of(text)));
    }

    /// Whether Markdown shows each sign of a text where it was typed.
    public boolean isShownAsTyped(String text) {
        return house.markdown().isShownAsTyped(text);
    }

    /// Says which texts this page is going to show, so that the records and people that they name
    /// are looked up together.
    public void expect(Collection<String> texts) {
        mentions.in(texts);
    }

    /// The address of a static file, which changes with its content.
    public String asset(String path) {
        return house.assets().address(path);
    }

    String say(io.mainstay.kernel.Refusal refusal) {
        return house.words().say(reader.locale(), refusal);
    }

    String say(io.mainstay.kernel.Refusal.Problem problem) {
        return house.words().say(reader.locale(), problem);
    }
}
