package io.mainstay.platform.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    203.0.113.7     | Mozilla/5.0 (X11; Linux) Firefox/140.0   | Firefox on Linux, 203.0.113.7
                    2001:db8:0:0:1:2:3:4 | Mozilla/5.0 (Windows NT) Edg/140    | Edge on Windows, 2001:db8:0:0:1:2:3:4
                    0:0:0:0:0:0:0:1 | Mozilla/5.0 (X11; Linux) Chrome/140.0    | Chrome on Linux, the server itself
                    127.0.0.1       | curl/8.0                                 | another program, the server itself
                    """)
    void saysWhereFrom(String address, String agent, String words) {
        assertThat(new Client(address, agent).inWords()).isEqualTo(words);
    }
}
