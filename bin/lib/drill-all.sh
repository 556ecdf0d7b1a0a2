# bin/drill all. To be sourced after drill.sh.

# one_of_all NAME    Keeps the verdict in ALL.
one_of_all() {
    say "bin/drill $1"
    begun=$(date +%s)
    if bin/drill "$1" >"$OUT" 2>&1; then verdict=kept; else verdict=BROKEN; fi
    cat "$OUT"
    kept=$(grep -c '| kept |' "$OUT" || true)
    broken=$(grep -c '| BROKEN |' "$OUT" || true)
    [ $verdict = kept ] || BROKEN=1
    ALL="$ALL
| $1 | $verdict | $kept kept, $broken broken | $(($(date +%s) - begun)) s |"
}

drill_all() {
    OUT=$(mktemp "${TMPDIR:-/tmp}/mainstay-drills.XXXXXX")
    trap 'rm -f "$OUT"' EXIT
    BROKEN=0
    ALL=
    for name in nodes crash edits pool hung postgres disk slow clock restore; do one_of_all $name; done
    echo
    echo "| drill | verdict | promises | took |"
    echo "| --- | --- | --- | --- |$ALL"
    exit $BROKEN
}
