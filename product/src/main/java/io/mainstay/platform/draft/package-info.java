/// What people have typed and not sent yet, kept on the server.
///
/// Owns the schema `platform_draft`. Asks jobs to forget old ones. Tells nothing, and writes
/// nothing to the audit trail: what was not sent was not said. Never shows a draft to anybody but
/// who typed it. Easy to get wrong: a save that is still on its way when the form is sent must not
/// bring the draft back, so each opening of a page has a mark, and one that is done keeps nothing
/// any more.
@NullMarked
package io.mainstay.platform.draft;

import org.jspecify.annotations.NullMarked;
