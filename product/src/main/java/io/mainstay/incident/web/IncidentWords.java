package io.mainstay.incident.web;

import io.mainstay.classification.Choices;
import io.mainstay.platform.audit.RecordWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of incidents.
@Configuration(proxyBeanMethods = false)
class IncidentWords {

    @Bean
    RecordWords incidentRecordWords(Choices choices) {
        return RecordWords.of("INC", "incident")
                .people("caller", "loggedBy", "assignee", "resolvedBy")
                .codes("state", "contact")
                .named("holdReason", codes -> labels(choices, FormChoices.HOLD_REASONS, codes))
                .named("closureCode", codes -> labels(choices, FormChoices.CLOSURE_CODES, codes))
                .flags("restricted")
                .moments("followUp", "occurredAt", "detectedAt", "openedAt", "respondedAt")
                .moments("diagnosedAt", "repairedAt", "recoveredAt", "resolvedAt", "closedAt");
    }

    @Bean
    RecordWords incidentSettingsRecordWords() {
        return RecordWords.of("SET", "incident.settings");
    }

    private static Map<String, String> labels(Choices choices, String list, Set<String> codes) {
        var labels = new HashMap<String, String>();
        for (var choice : choices.all(list)) {
            labels.put(choice.code(), choice.label());
        }
        labels.keySet().retainAll(codes);
        return labels;
    }
}
