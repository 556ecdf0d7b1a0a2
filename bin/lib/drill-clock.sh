# bin/drill clock. To be sourced after drill.sh.

have_faketime() {
    FAKETIME=$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)
    [ -n "$FAKETIME" ] && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Installing libfaketime."
    apt-get update -q >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends libfaketime >/dev/null 2>&1
    FAKETIME=$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)
    [ -n "$FAKETIME" ]
}

# by_the_clock FILE    Runs what follows by a clock that is as far ahead as the file says, at any time.
# Spans are measured by the real one, and timed waits left alone: mended for both, they return at once.
by_the_clock() {
    echo "env LD_PRELOAD=$FAKETIME FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0 FAKETIME_CACHE_DURATION=1 FAKETIME_TIMESTAMP_FILE=$1"
}

left_to_others() {
    kept=BROKEN
    grep -rqs 'timed jobs are left to other nodes' "$FOLDER/one.out" "$FOLDER/one" && kept=kept
    verdict "it leaves timed jobs to the others, and says so in its log" $kept \
        "$(grep -rhos 'clock is [0-9]* s [a-z ]* the database' "$FOLDER/one.out" "$FOLDER/one" | tail -n 1)'s"
}

drill_clock() {
    have_faketime || fail "This drill needs libfaketime. On Debian: apt-get install libfaketime"
    need_postgresql15
    ready_to_drill
    echo "+$(($(date -d 2028-02-28T12:00:00Z +%s) - $(date +%s)))" >"$FOLDER/clock"
    cp "$FOLDER/clock" "$FOLDER/clock-one"
    AS_SERVER=$(by_the_clock "$FOLDER/clock")
    start_postgresql15
    new_database
    DRILLED=${URL15%/postgres}/desk
    OTHER_PORT=$((PORT + 1))
    AS_NODE=$(by_the_clock "$FOLDER/clock-one")
    start_node one "$PORT"
    AS_NODE=$(by_the_clock "$FOLDER/clock")
    start_node other "$OTHER_PORT"
    await_node one "$PORT"
    await_node other "$OTHER_PORT"
    sleep 2
    first_password one other
    begin_verdicts
    from_outside ClockDrill "$FOLDER/clock" "$FOLDER/clock-one" || BROKEN=1
    left_to_others
    trail_holds
    exit $BROKEN
}
