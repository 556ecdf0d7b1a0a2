# bin/bench suggestions. To be sourced after bench.sh.

# Asks through the product's own services and database, in its test, which knows the answers.
bench_suggestions() {
    find_jdk
    data=$(readlink -f "$(test_data)")
    [ -r "$data/helpdesk-tickets/endava-support-tickets-5431.csv.gz" ] ||
        fail "There is no $data/helpdesk-tickets. Set MAINSTAY_TEST_DATA to the folder above it."
    part=${1:-test}
    table=product/target/suggestions-$part.md
    rm -f "$table"
    MAINSTAY_TEST_DATA=$data mvn -q -B -pl product test -Dtest=SuggestionAccuracyTest \
        -Dmainstay.suggestions.whole=true "-Dmainstay.suggestions.part=$part" ||
        fail "Something is less accurate than it was, or the test could not run."
    echo "| what is guessed | incidents asked | majority | first is right | among the first three | a guess took |"
    echo "| --- | ---: | ---: | ---: | ---: | ---: |"
    grep '^|' "$table"
    echo
    echo "How right it is when it is at least so sure of the first:"
    grep -v '^|' "$table"
}
