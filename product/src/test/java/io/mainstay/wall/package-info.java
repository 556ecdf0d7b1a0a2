/// The wall, tried from every side: every route of the product, by everybody, on every kind of
/// record.
@NullMarked
package io.mainstay.wall;

import org.jspecify.annotations.NullMarked;
