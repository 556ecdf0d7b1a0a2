/// The pages of the directory.
@NullMarked
package io.mainstay.people.web;

import org.jspecify.annotations.NullMarked;
