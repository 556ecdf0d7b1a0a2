package io.mainstay.people.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/// What is told of something new, or of its change: a JSON merge patch over what people write down.
///
/// @param <D> what people write down
@JsonAutoDetect(fieldVisibility = Visibility.NON_PRIVATE)
abstract class DetailsJson<D> {

    abstract D on(D before);
}
