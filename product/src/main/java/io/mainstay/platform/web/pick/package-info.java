/// Fields that offer what somebody may mean while they type: one part, one route, one way to read
/// what was typed.
@NullMarked
package io.mainstay.platform.web.pick;

import org.jspecify.annotations.NullMarked;
