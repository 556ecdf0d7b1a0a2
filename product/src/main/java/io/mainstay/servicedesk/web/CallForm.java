package io.mainstay.servicedesk.web;

import static io.mainstay.platform.web.FormValues.perhaps;
import static io.mainstay.platform.web.FormValues.text;

import io.mainstay.servicedesk.application.SentForm;
import io.mainstay.servicedesk.domain.Talk;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form in which a call is taken down, as it was sent.
///
/// @param caller as a picker sends it, like whom it is for, category and team
/// @param telephone the number that called, as telephony told it
/// @param started when the first word was typed; `since` when the page was opened
/// @param waited seconds, as telephony told them
/// @param continued the number of an interaction that was put aside
/// @param another the place of a call that was begun beside others that are not sent
/// @param end which of the buttons was pressed: `incident`, `ended` or `aside`
/// @param outcome how it ended without a record
/// @param apply what is applied: an article, an incident to add to, or `under:` and its parent
public record CallForm(
        @Nullable String caller,
        @Nullable String onBehalfOf,
        @Nullable String about,
        @Nullable String answer,
        @Nullable String channel,
        @Nullable String category,
        @Nullable String team,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable String telephone,
        @Nullable String started,
        @Nullable String since,
        @Nullable String waited,
        @Nullable String continued,
        @Nullable String another,
        @Nullable String end,
        @Nullable String outcome,
        @Nullable String apply) {

    private static final Pattern MARK =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static final CallForm BLANK =
            new CallForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null);

    /// The same, called from a number by somebody who was found by it.
    CallForm from(@Nullable String number, @Nullable String who, @Nullable String wait) {
        return new CallForm(
                who,
                onBehalfOf,
                about,
                answer,
                channel,
                category,
                team,
                impact,
                urgency,
                number,
                started,
                since,
                wait,
                continued,
                another,
                end,
                outcome,
                apply);
    }

    /// The same, beside others that are not sent.
    CallForm in(@Nullable String place) {
        return new CallForm(
                caller,
                onBehalfOf,
                about,
                answer,
                channel,
                category,
                team,
                impact,
                urgency,
                telephone,
                started,
                since,
                waited,
                continued,
                place,
                end,
                outcome,
                apply);
    }

    CallForm calledBy(String who) {
        return from(telephone, who, waited);
    }

    CallForm answered(String text) {
        return with(text, category, team);
    }

    CallForm sorted(Optional<String> intoCategory, Optional<String> toTeam) {
        return with(answer, intoCategory.orElse(category), toTeam.orElse(team));
    }

    private CallForm with(
            @Nullable String text, @Nullable String intoCategory, @Nullable String toTeam) {
        return new CallForm(
                caller,
                onBehalfOf,
                about,
                text,
                channel,
                intoCategory,
                toTeam,
                impact,
                urgency,
                telephone,
                started,
                since,
                waited,
                continued,
                another,
                end,
                outcome,
                apply);
    }

    /// All that was said so far.
    String words() {
        return Talk.withoutFiles(text(about));
    }

    /// Under which what was typed is kept until it is sent: each call has a draft of its own, so
    /// that nobody reads of one caller what another said.
    String draft() {
        var number = text(continued);
        if (number.matches("CON-[0-9]{1,18}")) {
            return "call/" + number;
        }
        var digits = text(telephone).replaceAll("[^0-9]", "");
        return digits.isEmpty()
                ? UnsentCalls.draft(another)
                : "call/" + digits.substring(0, Math.min(40, digits.length()));
    }

    /// By the mark of its page, when that is one.
    Optional<SentForm> sent(@Nullable String mark) {
        return perhaps(mark)
                .filter(MARK.asMatchPredicate())
                .map(UUID::fromString)
                .map(once -> SentForm.of(once, toString()));
    }
}
