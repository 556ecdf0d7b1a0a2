/// The interaction and its life. Plain Java.
@NullMarked
package io.mainstay.servicedesk.domain;

import org.jspecify.annotations.NullMarked;
