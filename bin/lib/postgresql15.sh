# PostgreSQL 15 as Debian packages it, on a folder that is thrown away. To be sourced after build.sh.

POSTGRESQL15=/usr/lib/postgresql/15/bin

# Fails when there is none and it cannot be had.
have_postgresql15() {
    [ -x $POSTGRESQL15/postgres ] && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Installing PostgreSQL 15."
    apt-get update -q >/dev/null 2>&1 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql-15 >/dev/null 2>&1
    [ -x $POSTGRESQL15/postgres ]
}

# PostgreSQL refuses root. AS_SERVER, when set, is a command that runs it.
as_server() {
    if [ "$(id -u)" = 0 ]; then
        (cd "$DATA15" && runuser -u postgres -- ${AS_SERVER:-} "$@")
    else
        ${AS_SERVER:-} "$@"
    fi
}

# start_postgresql15 [OPTION...]    Sets URL15, at which a superuser reaches it. Options are the server's.
start_postgresql15() {
    make_postgresql15
    run_postgresql15 "$@"
}

# PREPARE15 is called, when set, with the folder in which the cluster will lie, and may set INITDB15 to
# options of initdb; UNPREPARE15 before that folder goes.
make_postgresql15() {
    DATA15=$(mktemp -d "${TMPDIR:-/tmp}/mainstay-postgresql15.XXXXXX")
    PORT15=$((20000 + $$ % 20000))
    secret15=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    echo "$secret15" >"$DATA15/password"
    ${PREPARE15:-true} "$DATA15"
    [ "$(id -u)" = 0 ] && chown -R postgres "$DATA15"
    as_server $POSTGRESQL15/initdb -D "$DATA15/cluster" ${INITDB15:-} -U postgres --pwfile="$DATA15/password" \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >"$DATA15.log" 2>&1 ||
        fail "PostgreSQL 15 could not be made: $(tail -n 3 "$DATA15.log")"
    URL15=postgresql://postgres:$secret15@127.0.0.1:$PORT15/postgres
}

run_postgresql15() {
    OPTIONS15="-p $PORT15 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 $*"
    launch_postgresql15 || fail "PostgreSQL 15 did not start: $(tail -n 3 "$DATA15/cluster.log")"
}

launch_postgresql15() {
    as_server $POSTGRESQL15/pg_ctl -D "$DATA15/cluster" -l "$DATA15/cluster.log" -w -t 60 -o "$OPTIONS15" \
        start >"$DATA15.log" 2>&1
}

kill_postgresql15() { kill -9 "$(head -n 1 "$DATA15/cluster/postmaster.pid")"; }

# As a service manager does: again and again. What is left of a killed server needs a moment to end.
relaunch_postgresql15() {
    tries=0
    until launch_postgresql15; do
        tries=$((tries + 1))
        [ $tries -lt 60 ] || fail "PostgreSQL 15 did not start again: $(tail -n 3 "$DATA15/cluster.log")"
        sleep 0.5
    done
}

stop_postgresql15() {
    [ -n "${DATA15:-}" ] || return 0
    as_server $POSTGRESQL15/pg_ctl -D "$DATA15/cluster" -m immediate stop >/dev/null 2>&1 || true
    ${UNPREPARE15:-true} "$DATA15"
    rm -rf "$DATA15" "$DATA15.log"
    DATA15=
}

on_database() {
    "$POSTGRESQL15/psql" -X -q -A -t -v ON_ERROR_STOP=1 "$1" -c "$2"
}

# A database with a role that owns the tables and another one that works with them.
new_database() {
    owner=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    worker=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    on_database "$URL15" "create role desk_owner login password '$owner'"
    on_database "$URL15" "create role desk login password '$worker'"
    on_database "$URL15" "create database desk owner desk_owner"
    MAINSTAY_DATABASE_OWNER_URL=postgresql://desk_owner:$owner@127.0.0.1:$PORT15/desk
    MAINSTAY_DATABASE_URL=postgresql://desk:$worker@127.0.0.1:$PORT15/desk
    export MAINSTAY_DATABASE_OWNER_URL MAINSTAY_DATABASE_URL
}
