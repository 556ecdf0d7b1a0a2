# bin/drill pool. To be sourced after drill.sh.

CONNECTIONS=10
HOLD_SECONDS=20

# A statement that keeps everybody waiting who wants to see an incident.
hold_up() {
    while [ ! -e "$FOLDER/ready" ]; do
        kill -0 "$CROWD" 2>/dev/null || fail "The clients did not begin: $(tail -n 5 "$FOLDER/crowd.out")"
        sleep 0.2
    done
    on_database "$DRILLED" "begin; lock table incident.incident in access exclusive mode;
        select pg_sleep($HOLD_SECONDS); commit" >/dev/null &
    holder=$!
    sleep 1
    touch "$FOLDER/held"
    wait $holder
    touch "$FOLDER/released"
}

drill_pool() {
    MAINSTAY_POOL_MAXIMUMPOOLSIZE=$CONNECTIONS
    export MAINSTAY_POOL_MAXIMUMPOOLSIZE
    two_nodes
    begin_verdicts
    from_outside PoolDrill "$FOLDER" $CONNECTIONS >"$FOLDER/crowd.out" 2>&1 &
    CROWD=$!
    hold_up
    wait $CROWD || BROKEN=1
    cat "$FOLDER/crowd.out"
    exit $BROKEN
}
