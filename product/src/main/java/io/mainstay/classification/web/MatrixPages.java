package io.mainstay.classification.web;

import static io.mainstay.platform.access.AccessPermission.SEE_ADMINISTRATION;

import io.mainstay.classification.Matrix;
import io.mainstay.classification.application.MatrixService;
import io.mainstay.kernel.Gate;
import io.mainstay.kernel.InvalidInput;
import io.mainstay.platform.web.Submitted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The priority matrix of a process: its words, its size and every cell on one page.
@Controller
@RequestMapping("/administration/matrix")
class MatrixPages {

    private static final int MOST = 5;
    private static final int LEAST = 3;

    private final MatrixService matrices;
    private final Gate gate;

    MatrixPages(MatrixService matrices, Gate gate) {
        this.matrices = matrices;
        this.gate = gate;
    }

    /// @param rows another number of impacts than the matrix has, to change its size
    @GetMapping
    String show(
            @RequestParam(defaultValue = "incident") String process,
            @RequestParam Optional<Integer> rows,
            @RequestParam Optional<Integer> columns,
            Model model) {
        gate.require(SEE_ADMINISTRATION);
        var matrix = matrices.latest(process);
        model.addAttribute(
                "page",
                new MatrixPage(
                        matrix,
                        matrices.processes(),
                        Math.clamp(rows.orElse(matrix.impacts().size()), LEAST, MOST),
                        Math.clamp(columns.orElse(matrix.urgencies().size()), LEAST, MOST)));
        return "classification/matrix";
    }

    @PostMapping
    String replace(Submitted<MatrixForm> form, HttpServletRequest request, Model model) {
        var process = Objects.requireNonNullElse(request.getParameter("process"), "incident");
        return form.attempt(
                sent -> {
                    matrices.replace(sent.matrix(process, request));
                    return form.then(
                            "/administration/matrix?process=" + process,
                            "classification.notice.saved");
                },
                () ->
                        show(
                                process,
                                size(request.getParameter("rows")),
                                size(request.getParameter("columns")),
                                model));
    }

    private static Optional<Integer> size(@Nullable String text) {
        return text != null && text.matches("[0-9]")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /// The size of the matrix as it is sent; words and cells stand under `impacts/0`,
    /// `urgencies/2`, `priorities/0/2`.
    record MatrixForm(@Nullable Integer rows, @Nullable Integer columns, @Nullable Long version) {

        Matrix matrix(String process, HttpServletRequest request) {
            var height = Math.clamp(rows == null ? 0 : rows, 0, MOST);
            var width = Math.clamp(columns == null ? 0 : columns, 0, MOST);
            return new Matrix(
                    0,
                    process,
                    words(request, "impacts/", height),
                    words(request, "urgencies/", width),
                    IntStream.range(0, height).mapToObj(row -> cells(request, row, width)).toList(),
                    version == null ? -1 : version);
        }

        private static List<String> words(HttpServletRequest request, String field, int many) {
            return IntStream.range(0, many)
                    .mapToObj(at -> text(request, field + at).strip())
                    .toList();
        }

        private static List<Integer> cells(HttpServletRequest request, int row, int many) {
            return IntStream.range(0, many)
                    .mapToObj(column -> cell(request, "priorities/" + row + "/" + column))
                    .toList();
        }

        private static Integer cell(HttpServletRequest request, String field) {
            var text = text(request, field);
            if (!text.matches("[0-9]{1,3}")) {
                throw InvalidInput.of(field, "not-understood");
            }
            return Integer.valueOf(text);
        }

        private static String text(HttpServletRequest request, String field) {
            return Objects.requireNonNullElse(request.getParameter(field), "");
        }
    }
}
