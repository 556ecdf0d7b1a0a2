/// The page of a person's messages, and the bell.
@NullMarked
package io.mainstay.notification.web;

import org.jspecify.annotations.NullMarked;
