package io.mainstay.platform.web;

import io.mainstay.platform.draft.Drafts;
import io.mainstay.platform.draft.Restored;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What a form was sent from is no draft any more. The form names its draft in the field `_draft`;
/// with script, `_page` marks the opening of the page in which it was typed, and `_restored` the
/// draft that it brought back.
record SentDraft(ObjectProvider<Drafts> drafts) {

    private static final Logger log = LoggerFactory.getLogger(SentDraft.class);

    /// The deed is done already, and stays done whatever becomes of its draft.
    void discard(HttpServletRequest request) {
        var key = told(request, "_draft");
        var page = told(request, "_page");
        var restored = Restored.of(told(request, "_restored"));
        if (key.isEmpty() || page.isEmpty()) {
            return;
        }
        try {
            drafts.ifAvailable(kept -> kept.discard(key, page, restored));
        } catch (DataAccessException | TransactionException away) {
            log.warn("A draft outlives its form: {}", away.getMessage());
        }
    }

    private static String told(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
