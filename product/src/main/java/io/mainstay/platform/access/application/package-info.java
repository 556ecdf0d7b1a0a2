/// The use cases of signing in, of one's own account, and of administering accounts.
@NullMarked
package io.mainstay.platform.access.application;

import org.jspecify.annotations.NullMarked;
