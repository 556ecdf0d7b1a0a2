package io.mainstay.platform.web.live;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Who else looks, as the script of the page reads it.
final class OthersJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OthersJson() {}

    static String of(List<Listener.Other> others) {
        return JSON.writeValueAsString(others);
    }
}
