package io.mainstay.platform.list;

/// How PostgreSQL marks what a search matched in the text of a row.
record Marking(Prose prose, TextSearch search, Parameters parameters) {

    /// Reading on would take longer than anybody reads.
    private static final int LONGEST = 10_000;

    /// What is no longer than this is shown as it is.
    private static final int SHORT = 160;

    private static final String MARKED =
            "StartSel=\"%s\", StopSel=\"%s\", "
                    .formatted(Passage.MARKS.charAt(0), Passage.MARKS.charAt(1));
    private static final String WHOLE = MARKED + "HighlightAll=true";
    private static final String PLACES =
            MARKED
                    + "MaxFragments=2, MaxWords=20, MinWords=10, ShortWord=0, FragmentDelimiter=\" … \"";

    String title() {
        return marked(prose.title(), parameters.bind(WHOLE));
    }

    String excerpt() {
        var options =
                "case when length(%s) > %d then %s else %s end"
                        .formatted(
                                prose.body(),
                                SHORT,
                                parameters.bind(PLACES),
                                parameters.bind(WHOLE));
        return marked("left(%s, %d)".formatted(prose.body(), LONGEST), options);
    }

    private String marked(String text, String options) {
        return "ts_headline(%s, translate(%s, %s, ''), (select %s), %s)"
                .formatted(
                        prose.dictionary(),
                        text,
                        parameters.bind(Passage.MARKS),
                        search.query(),
                        options);
    }
}
