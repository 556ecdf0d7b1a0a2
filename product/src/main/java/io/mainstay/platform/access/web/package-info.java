/// The wall around every route, and the pages of sign-in and accounts.
@NullMarked
package io.mainstay.platform.access.web;

import org.jspecify.annotations.NullMarked;
