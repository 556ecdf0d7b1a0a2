package io.mainstay.classification.rest;

import io.mainstay.classification.Matrix;
import io.mainstay.classification.application.MatrixService;
import io.mainstay.platform.rest.Answers;
import io.mainstay.platform.rest.ExpectedVersion;
import io.mainstay.platform.rest.Needs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The priority matrix of a process.
@RestController
@RequestMapping("/api/v1/matrices/{process}")
class MatrixResource {

    private final MatrixService matrices;

    MatrixResource(MatrixService matrices) {
        this.matrices = matrices;
    }

    @GetMapping
    ResponseEntity<MatrixJson> show(@PathVariable String process) {
        var matrix = matrices.latest(process);
        return Answers.versioned(matrix.version(), MatrixJson.of(matrix));
    }

    @PutMapping
    @Needs({"impacts", "urgencies", "priorities"})
    ResponseEntity<MatrixJson> replace(
            @PathVariable String process, ExpectedVersion version, @RequestBody MatrixJson body) {
        matrices.replace(body.matrix(process, version.value()));
        return show(process);
    }

    /// @param priorities one row per impact, one cell per urgency
    record MatrixJson(
            @Nullable List<String> impacts,
            @Nullable List<String> urgencies,
            @Nullable List<List<Integer>> priorities) {

        static MatrixJson of(Matrix matrix) {
            return new MatrixJson(matrix.impacts(), matrix.urgencies(), matrix.priorities());
        }

        Matrix matrix(String process, long version) {
            return new Matrix(
                    0,
                    process,
                    impacts == null ? List.of() : impacts,
                    urgencies == null ? List.of() : urgencies,
                    priorities == null ? List.of() : priorities,
                    version);
        }
    }
}
