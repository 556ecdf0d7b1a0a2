# bin/drill postgres. To be sourced after drill-ledger.sh.

# kill_rounds N COMMAND...    The command does what has to be done for the server to run again.
kill_rounds() {
    rounds=$1
    shift
    while [ "$rounds" -gt 0 ]; do
        sleep 6
        writers_go_on
        "$@"
        rounds=$((rounds - 1))
    done
    sleep 6
}

kill_and_relaunch() {
    kill_postgresql15
    relaunch_postgresql15
}

# Mainstay itself starts it again.
kill_embedded() {
    kill -9 "$(head -n 1 "$(find "$FOLDER/house/database" -name postmaster.pid)")"
}

postgres_of_its_own() {
    WHERE="embedded: "
    one_node
    writers_begin 10000 "embedded: what the database's death left open is acknowledged within 10 s"
    kill_rounds "$1" kill_embedded
    writers_end
    kill "$NODE" && wait "$NODE" || true
    trail_holds house
}

postgres_apart() {
    end_drill
    WHERE="external: "
    two_nodes
    writers_begin 10000 "external: what the database's death left open is acknowledged within 10 s"
    kill_rounds "$1" kill_and_relaunch
    writers_end
    trail_holds
}

drill_postgres() {
    begin_verdicts
    postgres_of_its_own "${1:-3}"
    postgres_apart "${1:-3}"
    exit $BROKEN
}
