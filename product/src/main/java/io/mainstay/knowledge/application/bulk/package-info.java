/// What can be done to many articles at a time, each by its ordinary use case.
@NullMarked
package io.mainstay.knowledge.application.bulk;

import org.jspecify.annotations.NullMarked;
