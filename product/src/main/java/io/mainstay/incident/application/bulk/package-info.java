/// What can be done to many incidents at a time.
@NullMarked
package io.mainstay.incident.application.bulk;

import org.jspecify.annotations.NullMarked;
