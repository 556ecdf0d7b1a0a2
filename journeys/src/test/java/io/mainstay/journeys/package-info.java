/// The product as it runs, used by people in a browser.
@NullUnmarked
package io.mainstay.journeys;

import org.jspecify.annotations.NullUnmarked;
