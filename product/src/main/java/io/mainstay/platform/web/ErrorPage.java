package io.mainstay.platform.web;

import io.mainstay.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page that says what did not work and what to do next.
///
/// @param key of its words: `.title` and `.advice`
/// @param trace finds what broke in the log; empty when nothing did
public record ErrorPage(int status, String key, @Nullable Refusal refusal, Optional<String> trace) {

    /// The frame around a page asks the database, so what tells that it is away has none.
    public boolean framed() {
        return status != 503;
    }

    /// What the rule that said no says itself.
    public Optional<String> reason(Frame frame) {
        return Optional.ofNullable(refusal).map(frame::say);
    }

    /// What is wrong in what was sent, one by one.
    public List<String> problems(Frame frame) {
        return refusal == null ? List.of() : refusal.problems().stream().map(frame::say).toList();
    }
}
