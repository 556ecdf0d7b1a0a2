# What the drills share. To be sourced after jdk.sh and build.sh, in the root of the source tree.

DRILLS=journeys/src/test/java/io/mainstay/drills

# Builds now, so that nodes that start at once do not build twice.
ready_to_drill() {
    command -v curl >/dev/null || fail "bin/drill needs curl. On Debian: apt-get install curl"
    unset MAINSTAY_DATABASE_URL MAINSTAY_DATABASE_OWNER_URL
    bin/mainstay version >/dev/null
    find_jdk
    FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/mainstay-drill.XXXXXX")
    chmod 755 "$FOLDER"
    NODES=
    BROKEN=0
    trap end_drill EXIT
    trap 'exit 130' INT TERM
}

end_drill() {
    for node in $NODES; do
        kill "$node" 2>/dev/null && wait "$node" 2>/dev/null || true
    done
    stop_postgresql15
    rm -rf "$FOLDER"
}

# start_node NAME PORT    Starts and does not wait. Its number is added to NODES.
start_node() {
    bin/mainstay --data "$FOLDER/$1" --port "$2" >"$FOLDER/$1.out" 2>&1 &
    NODES="$NODES $!"
}

# await_node NAME PORT
await_node() {
    tries=0
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$2/health/ready")" = 200 ]; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || fail "Node $1 did not start: $(tail -n 5 "$FOLDER/$1.out")"
        sleep 0.2
    done
}

begin_verdicts() {
    echo "| promise | verdict | seen |"
    echo "| --- | --- | --- |"
}

# verdict PROMISE kept|BROKEN SEEN
verdict() {
    [ "$2" = kept ] || BROKEN=1
    echo "| $1 | $2 | $3 |"
}
