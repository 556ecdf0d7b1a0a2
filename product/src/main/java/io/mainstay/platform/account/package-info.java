/// Accounts, roles held, sign-in, sessions, tokens, and the wall around every route.
///
/// Owns the schema `platform_access`. Stands above audit, rest and web, because accounts are
/// audited records with pages; `access` below it carries the actor that this part establishes.
@NullMarked
package io.mainstay.platform.account;

import org.jspecify.annotations.NullMarked;
