/// Connections of people who hardly send or read anything, and what is done about them.
@NullMarked
package io.mainstay.platform.web.connection;

import org.jspecify.annotations.NullMarked;
