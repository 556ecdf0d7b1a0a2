/// What `bin/mainstay doctor` looks at in a database: each part of the platform examines what it
/// owns, and changes nothing.
@NullMarked
package io.mainstay.platform.persistence.examination;

import org.jspecify.annotations.NullMarked;
