/// Any list as a file, for people and for programs.
@NullMarked
package io.mainstay.platform.list.export;

import org.jspecify.annotations.NullMarked;
