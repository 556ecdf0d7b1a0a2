# bin/drill disk. To be sourced after drill-ledger.sh.

FULL_SECONDS=15

small_disks() {
    mkdir "$1/cluster" "$1/wal"
    mount -t tmpfs -o size=200m mainstay-drill "$1/cluster" && mount -t tmpfs -o size=176m mainstay-drill "$1/wal" ||
        fail "This drill mounts small disks (tmpfs), which only root may."
    INITDB15="--waldir=$1/wal"
}

no_small_disks() { umount "$1/cluster" "$1/wal" "$FOLDER/way" 2>/dev/null || true; }

# fill FOLDER    Nothing fits on its disk any more.
fill() { dd if=/dev/zero of="$1/ballast" bs=64k status=none 2>/dev/null || true; }

# on_small_disks    Two nodes, a PostgreSQL 15 with a small disk for data and one for the log, and
# little room for what is on its way.
on_small_disks() {
    need_postgresql15
    ready_to_drill
    mkdir "$FOLDER/way"
    mount -t tmpfs -o size=16m mainstay-drill "$FOLDER/way"
    MAINSTAY_JAVA_OPTIONS="-Djava.io.tmpdir=$FOLDER/way"
    export MAINSTAY_JAVA_OPTIONS
    PREPARE15=small_disks
    UNPREPARE15=no_small_disks
    make_postgresql15
    run_postgresql15 -c max_wal_size=128MB -c min_wal_size=32MB
    new_database
    two_nodes_on_it
}

# A server whose log has no room stops, and its service manager tries again and again.
restart_until_it_runs() {
    as_server $POSTGRESQL15/pg_ctl -D "$DATA15/cluster" status >/dev/null 2>&1 || relaunch_postgresql15
}

# So that the disk of the log is needed.
next_segment() { on_database "$URL15" "select pg_switch_wal()" >/dev/null 2>&1 || true; }

# full_and_freed FOLDER [COMMAND]    The command, if any, each second while it is full.
full_and_freed() {
    sleep 6
    writers_go_on
    fill "$1"
    touch "$FOLDER/full"
    seconds=0
    while [ $seconds -lt $FULL_SECONDS ]; do
        sleep 1
        ${2:-true}
        seconds=$((seconds + 1))
    done
    rm "$1/ballast"
    touch "$FOLDER/freed"
    restart_until_it_runs
    sleep 8
}

left_on_the_way() {
    left=$(find "$FOLDER/way" -type f | wc -l)
    kept=BROKEN
    [ "$left" = 0 ] && kept=kept
    verdict "no file is left of what had no room" $kept "$left files"
}

# one_disk data|wal
one_disk() {
    on_small_disks
    from_outside DiskDrill "$FOLDER" "$1" >"$FOLDER/load.out" 2>&1 &
    LOAD=$!
    load_has_begun
    # A checkpoint would stop the server: it writes some small files where there is no room.
    if [ "$1" = data ]; then full_and_freed "$DATA15/cluster"; else full_and_freed "$DATA15/wal" next_segment; fi
    WHERE="$1: "
    writers_end
    left_on_the_way
    trail_holds
    unset MAINSTAY_JAVA_OPTIONS
    end_drill
}

drill_disk() {
    begin_verdicts
    one_disk data
    one_disk wal
    exit $BROKEN
}
