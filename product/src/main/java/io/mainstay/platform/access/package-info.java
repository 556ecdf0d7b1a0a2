/// Who acts, what they may do and see, and how they proved who they are: accounts, roles held,
/// sign-in, sessions, tokens, and the wall around every route.
///
/// Owns the schema `platform_access`. Asks `StandingSource` and `PersonDirectory`, which the people
/// module implements, and the audit ledger. Easy to get wrong: whoever changes what an account may
/// must let `SignedInCache` forget it, or the change takes a second to hold on this node.
@NullMarked
package io.mainstay.platform.access;

import org.jspecify.annotations.NullMarked;
