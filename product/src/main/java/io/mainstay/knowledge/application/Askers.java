package io.mainstay.knowledge.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mainstay.kernel.PersonId;
import io.mainstay.knowledge.domain.Asker;
import io.mainstay.knowledge.domain.SearchedWords;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// Marks who searches. The key is made when the product starts and written nowhere, so that no
/// database and no backup tells who searched for what; two people who are to be told apart ask
/// within one run of the product.
@Component
class Askers {

    private static final String METHOD = "HmacSHA256";

    private final UUID run = UUID.randomUUID();
    private final SecretKey key;

    Askers() throws GeneralSecurityException {
        this.key = KeyGenerator.getInstance(METHOD).generateKey();
    }

    /// Of other words the same person has another mark.
    Asker of(PersonId person, SearchedWords words) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            var mark = mac.doFinal((person.value() + " " + words.text()).getBytes(UTF_8));
            return new Asker(HexFormat.of().formatHex(mark), run);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
