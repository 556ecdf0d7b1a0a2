package io.mainstay.incident.rest;

import io.mainstay.incident.application.history.HistoryImport;
import io.mainstay.incident.application.history.ImportOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Brings in incident history through the API. Answers at once with the job that does it.
@RestController
@RequestMapping("/api/v1/incidents/imports")
class IncidentImportResource {

    private final HistoryImport imports;

    IncidentImportResource(HistoryImport imports) {
        this.imports = imports;
    }

    /// @param job the job's number; `/api/v1/jobs/<job>` shows it
    record StartedJson(long job, String href) {}

    /// @param map `servicenow`, or `csv` with a mapping
    /// @param zone of times that do not say theirs
    record Asked(@Nullable String map, @Nullable String zone, @Nullable Boolean dryRun) {

        ImportOrder order(String name, Optional<String> mapping) {
            return ImportOrder.of(
                    name,
                    map == null ? ImportOrder.SERVICENOW : map,
                    mapping,
                    Optional.ofNullable(zone),
                    Boolean.TRUE.equals(dryRun));
        }
    }

    /// The file as one part, the mapping, if any, as another.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<StartedJson> start(
            Asked asked,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile mapping)
            throws IOException {
        imports.admit();
        var text = mapping == null ? null : new String(mapping.getBytes(), StandardCharsets.UTF_8);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            return started(content, asked.order(name, Optional.ofNullable(text)));
        }
    }

    /// The file as the whole body, of up to 4 GB.
    @PostMapping(
            consumes = {"text/csv", "application/gzip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<StartedJson> start(Asked asked, HttpServletRequest request) throws IOException {
        imports.admit();
        var order = asked.order("incidents.csv", Optional.empty());
        // A slow sender must not hold a transaction open.
        var arrived = Files.createTempFile("import", ".csv");
        try {
            keep(request.getInputStream(), arrived);
            try (var content = Files.newInputStream(arrived)) {
                return started(content, order);
            }
        } finally {
            Files.delete(arrived);
        }
    }

    /// One byte more than we take tells that there is more; the rest is not read.
    private static void keep(InputStream content, Path arrived) throws IOException {
        try (var to = Files.newOutputStream(arrived)) {
            StreamUtils.copyRange(content, to, 0, HistoryImport.LARGEST_FILE);
        }
    }

    private ResponseEntity<StartedJson> started(InputStream content, ImportOrder order) {
        var job = imports.start(content, order);
        var href = "/api/v1/jobs/" + job;
        return ResponseEntity.accepted()
                .location(URI.create(href))
                .body(new StartedJson(job, href));
    }
}
