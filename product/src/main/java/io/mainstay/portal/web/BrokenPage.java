package io.mainstay.portal.web;

import io.mainstay.bulletin.Notice;
import io.mainstay.classification.Matrix;
import io.mainstay.incident.SimilarIncident;
import io.mainstay.knowledge.LikelyAnswer;
import io.mainstay.platform.web.Choice;
import io.mainstay.platform.web.Frame;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The page on which somebody tells what is broken.
///
/// @param typed the words so far
/// @param mark of this opening of the page
/// @param matrix that makes a priority of what is answered
public record BrokenPage(String typed, UUID mark, Matrix matrix, Known known) {

    public static final String ACTION = "/portal/broken";

    /// What may be the answer already.
    ///
    /// @param bulletins what keeps them from their work now
    /// @param open what the reader sees and is much like it
    public record Known(
            List<Notice> bulletins, List<LikelyAnswer> answers, List<SimilarIncident> open) {

        static final Known NOTHING = new Known(List.of(), List.of(), List.of());

        public boolean isNothing() {
            return bulletins.isEmpty() && answers.isEmpty() && open.isEmpty();
        }
    }

    /// Whom it hinders, the fewest first.
    public List<Choice> who(Frame frame) {
        return asked("portal.who.", matrix.impacts().size(), frame);
    }

    /// How much, the least first.
    public List<Choice> bad(Frame frame) {
        return asked("portal.bad.", matrix.urgencies().size(), frame);
    }

    public String lowestWho() {
        return Integer.toString(matrix.impacts().size());
    }

    public String lowestBad() {
        return Integer.toString(matrix.urgencies().size());
    }

    /// Three answers, whatever the size of the matrix: its lowest level, one in the middle, its
    /// highest.
    private static List<Choice> asked(String key, int levels, Frame frame) {
        var each = Stream.of(levels, (levels + 1) / 2, 1).toList();
        return IntStream.range(0, each.size())
                .mapToObj(at -> Choice.of(each.get(at), frame.say(key + (at + 1))))
                .toList();
    }
}
