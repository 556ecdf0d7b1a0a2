/// Telling, listing, marking as read.
@NullMarked
package io.mainstay.notification.application;

import org.jspecify.annotations.NullMarked;
