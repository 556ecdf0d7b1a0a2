# bin/drill fuzz. To be sourced after build.sh.
#
# Each reader of what comes from outside gets made-up input for a while. What it learns stays in
# product/target/fuzz, so that the next run goes on from there.

FUZZ_SEEDS=src/test/resources/io/mainstay/fuzz
FUZZ_READERS="
    filter   io.mainstay.platform.list.FilterFuzz
    csv      io.mainstay.platform.intake.CsvFuzz
    markdown io.mainstay.platform.web.MarkdownFuzz
    cursor   io.mainstay.platform.list.CursorFuzz
    mapping  io.mainstay.incident.application.history.MappingFuzz"

# fuzz NAME CLASS SECONDS    Prints its row of the table.
fuzz() {
    mkdir -p "target/fuzz/$1"
    log=target/fuzz/$1.log
    verdict=kept
    nice -n 19 "$JAVA_HOME/bin/java" -Xmx512m -cp "$FUZZ_PATH" com.code_intelligence.jazzer.Jazzer \
        --target_class="$2" --reproducer_path=target/fuzz \
        --instrumentation_includes='io.mainstay.**:org.commonmark.**:org.owasp.html.**' \
        -max_total_time="$3" -timeout=60 -artifact_prefix="target/fuzz/$1-" \
        "target/fuzz/$1" "$FUZZ_SEEDS/$1" >"$log" 2>&1 || verdict=BROKEN
    runs=$(sed -n 's/^#\([0-9][0-9]*\).*/\1/p' "$log" | tail -n 1)
    ways=$(sed -n 's/^#.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    printf '| %s | %s | %s s | %s | %s |\n' "$1" "$verdict" "$3" "$runs" "$ways"
    if [ $verdict = BROKEN ]; then
        say "The input is product/$(sed -n 's/.*Test unit written to \(.*\)/\1/p' "$log" | tail -n 1), what happened in product/$log."
        BROKEN=1
    fi
}

# drill_fuzz [SECONDS] [READER]
drill_fuzz() {
    seconds=${1:-600}
    find_jdk
    need_maven
    BROKEN=0
    quietly mvn -q -B -Pfuzz -pl product test-compile dependency:build-classpath \
        -DincludeScope=test -Dmdep.outputFile=target/fuzz.path
    cd product
    FUZZ_PATH=target/test-classes:target/classes:$(cat target/fuzz.path)
    echo "| reader | verdict | time | inputs | ways through the code |"
    echo "| --- | --- | ---: | ---: | ---: |"
    echo "$FUZZ_READERS" | {
        while read -r name class; do
            if [ -n "$name" ] && [ "${2:-$name}" = "$name" ]; then
                fuzz "$name" "$class" "$seconds"
            fi
        done
        [ $BROKEN = 0 ]
    }
}
