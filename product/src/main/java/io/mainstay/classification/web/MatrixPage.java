package io.mainstay.classification.web;

import io.mainstay.classification.Matrix;
import io.mainstay.platform.web.Choice;
import java.util.List;
import java.util.stream.IntStream;

/// The priority matrix as it is edited.
///
/// @param rows impacts to be shown; more than the matrix has leaves room for new ones
/// @param columns urgencies to be shown
public record MatrixPage(Matrix matrix, List<String> processes, int rows, int columns) {

    private static final int LOWEST = 9;

    public String impact(int row) {
        return row < matrix.impacts().size() ? matrix.impacts().get(row) : "";
    }

    public String urgency(int column) {
        return column < matrix.urgencies().size() ? matrix.urgencies().get(column) : "";
    }

    /// A new cell proposes what the usual matrix has there.
    public int priority(int row, int column) {
        return row < matrix.impacts().size() && column < matrix.urgencies().size()
                ? matrix.priorities().get(row).get(column)
                : Math.min(LOWEST, row + column + 1);
    }

    public List<Choice> sizes() {
        return numbers(3, 5);
    }

    public List<Choice> priorities() {
        return numbers(1, LOWEST);
    }

    private static List<Choice> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> Choice.of(number, Integer.toString(number)))
                .toList();
    }
}
