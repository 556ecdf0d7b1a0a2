/// The platform: what every practice stands on. Its parts are sub-packages in this order, each
/// using only those before it: words, persistence, traces, audit, access, blob, intake, jobs, list,
/// bulk, search, draft, rest, web (a test keeps the order, pages and resources apart).
///
/// Owns sign-in, sessions, tokens, the audit trail, the change feed, jobs, the list engine, the
/// frame of every page. Asks nobody; upper modules implement its interfaces. Tells the change feed.
/// Never knows a practice, a person's unit or a team other than through `Standing`. Easy to get
/// wrong: SQL is composed from parts only in `list`.
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.mainstay.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
