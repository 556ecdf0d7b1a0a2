/// Bulletins on pages: their list, the page of one, the banner on the first page, and the status
/// page with its feed.
@NullMarked
package io.mainstay.bulletin.web;

import org.jspecify.annotations.NullMarked;
