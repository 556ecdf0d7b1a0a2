package io.mainstay.satisfaction.application;

import io.mainstay.kernel.Actor;
import io.mainstay.kernel.Channel;
import io.mainstay.kernel.RecordRef;
import io.mainstay.platform.access.Visible;
import io.mainstay.satisfaction.domain.Survey;
import io.mainstay.satisfaction.persistence.SurveyRulesTable;
import io.mainstay.satisfaction.persistence.SurveyTable;
import io.mainstay.satisfaction.persistence.SurveyVisibility;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The marks of links by which one survey is answered without sign-in: the number of the record and
/// a signature over it, the person asked and the end of the survey. So a mark is for that survey
/// only, ends with it, and every mark is void with another key. Nothing is kept of them.
@Component
public class SurveyLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 100;

    private final SurveyTable surveys;
    private final SurveyRulesTable rules;
    private final SurveyVisibility visibility;
    private final Clock clock;

    SurveyLinks(
            SurveyTable surveys, SurveyRulesTable rules, SurveyVisibility visibility, Clock clock) {
        this.surveys = surveys;
        this.rules = rules;
        this.visibility = visibility;
        this.clock = clock;
    }

    /// For nobody's eyes but those of whoever is asked.
    public String markOf(Survey survey) {
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(signed(survey));
        return survey.record() + "." + signature;
    }

    /// The survey that a mark opens; empty for what nobody signed, what is over, and what became
    /// restricted.
    public Optional<Survey> open(String mark) {
        var dot = mark.indexOf('.');
        if (dot < 0 || mark.length() > LONGEST) {
            return Optional.empty();
        }
        return RecordRef.parse(mark.substring(0, dot))
                .flatMap(this::find)
                .filter(survey -> isSigned(survey, mark.substring(dot + 1)))
                .filter(survey -> survey.isOpen(clock.instant()) && !survey.restricted());
    }

    /// Whoever holds a mark is nobody to the house: the signature speaks for them.
    private Optional<Survey> find(RecordRef record) {
        return surveys.find(record, Visible.to(Actor.system(Channel.PAGE), visibility));
    }

    private boolean isSigned(Survey survey, String signature) {
        try {
            return MessageDigest.isEqual(signed(survey), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }

    private byte[] signed(Survey survey) {
        var text =
                "survey %s %s %d"
                        .formatted(
                                survey.record(), survey.person(), survey.endsAt().toEpochMilli());
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(rules.key(), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
