package io.mainstay.incident.web;

import io.mainstay.classification.Choices;
import io.mainstay.classification.Matrices;
import io.mainstay.platform.audit.RecordWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How histories tell of incidents.
@Configuration(proxyBeanMethods = false)
class IncidentWords {

    @Bean
    RecordWords incidentRecordWords(Choices choices, Matrices matrices) {
        return RecordWords.of("INC", "incident")
                .people("caller", "loggedBy", "assignee", "resolvedBy")
                .people("majorManager", "majorCommunications", "majorTechnicalLead")
                .moments("majorNextUpdate", "majorCountedFrom", "majorCountedUntil")
                .codes("state", "contact", "major")
                .named("holdReason", codes -> labels(choices, FormChoices.HOLD_REASONS, codes))
                .named("closureCode", codes -> labels(choices, FormChoices.CLOSURE_CODES, codes))
                .named("impact", levels -> levels(matrices.of("incident").impacts(), levels))
                .named("urgency", levels -> levels(matrices.of("incident").urgencies(), levels))
                .flags("restricted")
                .moments("followUp", "occurredAt", "detectedAt", "openedAt", "respondedAt")
                .moments("diagnosedAt", "repairedAt", "recoveredAt", "resolvedAt", "closedAt");
    }

    @Bean
    RecordWords incidentSettingsRecordWords() {
        return RecordWords.of("SET", "incident.settings").flags("together", "reviewRequired");
    }

    /// A level that today's smaller matrix no longer knows keeps its figure.
    private static Map<String, String> levels(List<String> words, Set<String> levels) {
        return IntStream.rangeClosed(1, words.size())
                .boxed()
                .filter(level -> levels.contains(level.toString()))
                .collect(Collectors.toMap(String::valueOf, level -> words.get(level - 1)));
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
