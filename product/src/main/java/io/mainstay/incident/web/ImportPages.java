package io.mainstay.incident.web;

import io.mainstay.incident.application.history.HistoryImport;
import io.mainstay.incident.application.history.ImportOrder;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Submitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where history is brought in: a file and its mapping go in, the job's page shows the rest.
@Controller
@RequestMapping("/incidents/import")
class ImportPages {

    private static final String HERE = "/incidents/import";
    private static final long LARGEST_MAPPING = 100_000;

    private final HistoryImport imports;

    ImportPages(HistoryImport imports) {
        this.imports = imports;
    }

    @GetMapping
    String ask(Model model) {
        imports.admit();
        var mappings = List.of(Choice.of("servicenow", "ServiceNow"), Choice.of("csv", "CSV"));
        model.addAttribute("page", new ImportPage(HERE, mappings));
        return "incident/import";
    }

    @PostMapping
    String start(
            Submitted<ImportForm> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile mapping,
            Model model) {
        return form.attempt(
                sent -> {
                    var job = start(sent, given(file), mapping);
                    return form.then("/jobs/" + job, "incident.import.notice");
                },
                () -> ask(model));
    }

    private long start(ImportForm sent, MultipartFile file, @Nullable MultipartFile mapping) {
        var order =
                ImportOrder.of(
                        Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                        Objects.requireNonNullElse(sent.map(), ""),
                        Optional.ofNullable(mapping)
                                .filter(given -> !given.isEmpty())
                                .map(ImportPages::text),
                        Optional.ofNullable(sent.zone()),
                        Boolean.TRUE.equals(sent.dryRun()));
        try (var content = file.getInputStream()) {
            return imports.start(content, order);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MultipartFile given(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw InvalidInput.of("file", "required");
        }
        return file;
    }

    private static String text(MultipartFile mapping) {
        if (mapping.getSize() > LARGEST_MAPPING) {
            throw InvalidInput.of("mapping", "too-long", LARGEST_MAPPING);
        }
        try {
            return new String(mapping.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
