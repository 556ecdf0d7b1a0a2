# bin/drill crash. To be sourced after drill-ledger.sh.

# kill_and_restart NAME PORT    Keeps the slowest start in SLOWEST.
kill_and_restart() {
    eval "victim=\$NODE_$1"
    kill -9 "$victim"
    wait "$victim" 2>/dev/null || true
    sleep 3
    begun=$(millis)
    start_node "$1" "$2"
    await_node "$1" "$2"
    took=$(($(millis) - begun))
    [ $took -le "$SLOWEST" ] || SLOWEST=$took
}

crash_rounds() {
    SLOWEST=0
    round=0
    while [ $round -lt "$1" ]; do
        sleep 5
        writers_go_on
        if [ $((round % 2)) = 0 ]; then kill_and_restart one "$PORT"; else kill_and_restart other $((PORT + 1)); fi
        round=$((round + 1))
    done
    sleep 3
}

drill_crash() {
    rounds=${1:-5}
    two_nodes
    begin_verdicts
    writers_begin 3000 "what a dead node did not acknowledge is acknowledged by the other within 3 s"
    crash_rounds "$rounds"
    writers_end
    kept=BROKEN
    [ "$SLOWEST" -le 15000 ] && kept=kept
    verdict "a killed node is ready again within 15 s" $kept "at most $SLOWEST ms of $rounds times kill -9"
    trail_holds
    exit $BROKEN
}
