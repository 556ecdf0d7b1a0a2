/// Hands out attachments.
@NullMarked
package io.mainstay.journal.web;

import org.jspecify.annotations.NullMarked;
