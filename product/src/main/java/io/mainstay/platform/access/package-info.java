/// Who acts, what they may do and see. How they proved who they are is `account`'s matter.
@NullMarked
package io.mainstay.platform.access;

import org.jspecify.annotations.NullMarked;
