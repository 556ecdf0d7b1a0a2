/// Mainstay: IT service management in one system. Each package below is a module; its card says
/// what it owns.
@NullMarked
package io.mainstay;

import org.jspecify.annotations.NullMarked;
