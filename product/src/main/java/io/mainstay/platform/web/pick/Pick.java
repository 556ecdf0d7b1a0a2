package io.mainstay.platform.web.pick;

/// One thing that a field offers.
///
/// @param id what the form means by it: `7`, or `21:12` for a person within a team
/// @param typed what stands in the field once it is picked, and finds it again when sent
/// @param about words, or their key, that tell it from its namesakes; may be empty
public record Pick(String id, String typed, String about) {

    public static Pick of(Object id, String typed) {
        return new Pick(id.toString(), typed, "");
    }

    public Pick about(String line) {
        return new Pick(id, typed, line);
    }
}
