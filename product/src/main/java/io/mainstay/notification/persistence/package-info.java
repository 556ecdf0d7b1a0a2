/// All SQL of notification.
@NullMarked
package io.mainstay.notification.persistence;

import org.jspecify.annotations.NullMarked;
