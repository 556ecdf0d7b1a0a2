# What the drills share. To be sourced after jdk.sh and build.sh, in the root of the source tree.

millis() { echo $(($(date +%s%N) / 1000000)); }

DRILLS=journeys/src/test/java/io/mainstay/drills
PORT=${MAINSTAY_DRILL_PORT:-18180}

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
    rm -rf "${FOLDER:?}"
}

# start_node NAME PORT    Starts and does not wait. Its number is NODE, and is added to NODES. AS_NODE,
# when set, is a command that runs it.
start_node() {
    ${AS_NODE:-} bin/mainstay --data "$FOLDER/$1" --port "$2" >>"$FOLDER/$1.out" 2>&1 &
    NODE=$!
    NODES="$NODES $NODE"
    eval "NODE_$1=$NODE"
}

# await_node NAME PORT
await_node() {
    tries=0
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$2/health/ready")" = 200 ]; do
        tries=$((tries + 1))
        [ $tries -lt 1500 ] || fail "Node $1 did not start: $(tail -n 5 "$FOLDER/$1.out")"
        sleep 0.2
    done
}

need_postgresql15() {
    have_postgresql15 || fail "This drill needs PostgreSQL 15. On Debian: apt-get install postgresql-15"
}

# first_password NAME...    Sets PASSWORD, of the first sign-in, which one of the nodes has told.
first_password() {
    PASSWORD=
    for node in "$@"; do
        PASSWORD=$PASSWORD$(sed -n 's/^ *Password *\([^ ]*\).*/\1/p' "$FOLDER/$node.out")
    done
}

# Two nodes that work, on a new database of a PostgreSQL 15.
two_nodes() {
    need_postgresql15
    ready_to_drill
    start_postgresql15
    new_database
    two_nodes_on_it
}

two_nodes_on_it() {
    DRILLED=${URL15%/postgres}/desk
    OTHER_PORT=$((PORT + 1))
    start_node one "$PORT"
    start_node other $((PORT + 1))
    await_node one "$PORT"
    await_node other $((PORT + 1))
    sleep 2
    first_password one other
}

# One node that works, with the database that it brings along. PostgreSQL 15 lends its psql.
one_node() {
    need_postgresql15
    ready_to_drill
    OTHER_PORT=$PORT
    start_node house "$PORT"
    await_node house "$PORT"
    sleep 2
    first_password house
    access=$FOLDER/house/database/access.properties
    DRILLED="postgresql://postgres:$(sed -n 's/^superuser=//p' "$access")@127.0.0.1:$(sed -n 's/^port=//p' "$access")/mainstay"
}

# from_outside DRILL [ARGUMENT...]    Its arguments begin with the two addresses and the password.
from_outside() {
    drill=$1
    shift
    "$JAVA_HOME/bin/java" "$DRILLS/$drill.java" "http://localhost:$PORT" \
        "http://localhost:$OTHER_PORT" "$PASSWORD" "$@"
}

# asked SQL    What the database that is drilled says.
asked() {
    on_database "$DRILLED" "$1"
}

begin_verdicts() {
    echo "| promise | verdict | seen |"
    echo "| --- | --- | --- |"
}

# verdict PROMISE kept|BROKEN SEEN    WHERE, when set, stands before the promise.
verdict() {
    [ "$2" = kept ] || BROKEN=1
    echo "| ${WHERE:-}$1 | $2 | $3 |"
}

# trail_holds [NODE]    The node whose own database it is, if any.
trail_holds() {
    if bin/mainstay verify --data "$FOLDER/${1:-verify}" >"$FOLDER/verify.out" 2>&1; then kept=kept; else kept=BROKEN; fi
    verdict "one chain of seals, written by whichever node" $kept \
        "$(sed -n 's/^ *Sealed *//p' "$FOLDER/verify.out")"
}
