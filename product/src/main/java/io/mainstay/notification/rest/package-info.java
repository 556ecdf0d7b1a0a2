/// A person's messages in the API.
@NullMarked
package io.mainstay.notification.rest;

import org.jspecify.annotations.NullMarked;
