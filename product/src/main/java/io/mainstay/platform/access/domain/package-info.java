/// The rules of accounts, sessions, tokens and tries; plain Java.
@NullMarked
package io.mainstay.platform.access.domain;

import org.jspecify.annotations.NullMarked;
