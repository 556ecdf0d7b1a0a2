package io.mainstay.sample.application;

import io.mainstay.sample.application.House.Caller;
import io.mainstay.sample.application.Script.Story;

/// What happens to whom, and in which words.
record Scene(Story story, Caller caller, Phrases phrases) {

    boolean isPressing() {
        return story.shape().isPressing();
    }
}
