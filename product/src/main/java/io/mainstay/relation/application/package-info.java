/// Making, reading and removing links.
@NullMarked
package io.mainstay.relation.application;

import org.jspecify.annotations.NullMarked;
