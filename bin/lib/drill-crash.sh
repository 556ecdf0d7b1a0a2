# bin/drill crash. To be sourced after drill.sh.

millis() { echo $(($(date +%s%N) / 1000000)); }

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

load_has_begun() {
    while [ ! -e "$FOLDER/begun" ]; do
        kill -0 "$LOAD" 2>/dev/null || fail "The writers did not begin: $(tail -n 5 "$FOLDER/load.out")"
        sleep 0.2
    done
}

crash_rounds() {
    SLOWEST=0
    round=0
    while [ $round -lt "$1" ]; do
        sleep 5
        kill -0 "$LOAD" 2>/dev/null || fail "The writers gave up: $(tail -n 5 "$FOLDER/load.out")"
        if [ $((round % 2)) = 0 ]; then kill_and_restart one "$PORT"; else kill_and_restart other $((PORT + 1)); fi
        round=$((round + 1))
    done
    sleep 3
}

# What was told and what is kept, side by side.
compare() {
    asked "create schema drill"
    asked "create table drill.told (kind text, marker text primary key, acknowledged boolean)"
    on_database "${URL15%/postgres}/desk" "\\copy drill.told from '$FOLDER/ledger'"
    asked "create table drill.kept as
        select title as marker, number as ref from incident.incident
        union all select body, record from journal.entry"
}

acknowledged_is_kept() {
    lost=$(asked "select count(*) from drill.told where acknowledged
        and not exists (select from drill.kept where kept.marker = told.marker)")
    doubled=$(asked "select count(*) from (select from drill.told join drill.kept using (marker)
        group by marker having count(*) > 1) twice")
    kinds=$(asked "select string_agg(count || ' ' || kind || 's', ', ' order by kind)
        from (select kind, count(*) from drill.told where acknowledged group by kind) each")
    kept=BROKEN
    [ "$lost" = 0 ] && [ "$doubled" = 0 ] && kept=kept
    verdict "what was acknowledged is there, once" $kept "of $kinds: $lost lost, $doubled doubled"
}

# A transaction leaves the record, its audit entry, its change in the feed and what was said, or nothing.
nothing_is_half_written() {
    half=$(asked "select
        (select count(*) from incident.incident i where not exists (
            select from platform_audit.entry e where e.ref = i.number))
        + (select count(*) from platform_audit.entry e where e.ref like 'INC-%' and not exists (
            select from platform_feed.change c where c.ref = e.ref and c.xid = e.xid))
        + (select count(*) from incident.incident i where i.reopens <> (
            select count(*) from platform_audit.entry e where e.ref = i.number and e.action = 'REOPEN')
            or i.reopens <> (
            select count(*) from journal.entry j where j.record = i.number and j.body like 'Reopening %'))
        + (select abs((select count(*) from drill.told join drill.kept using (marker) where kind <> 'resolution')
            - (select count(*) from platform_rest.idempotent_answer)))")
    entries=$(asked "select count(*) from platform_audit.entry where ref like 'INC-%'")
    kept=BROKEN
    [ "$half" = 0 ] && kept=kept
    verdict "no incident without its audit entry, its change in the feed, what was said and the kept answer" \
        $kept "$half half-written, $entries audit entries"
}

drill_crash() {
    rounds=${1:-5}
    two_nodes
    begin_verdicts
    from_outside CrashDrill "$FOLDER" >"$FOLDER/load.out" 2>&1 &
    LOAD=$!
    load_has_begun
    crash_rounds "$rounds"
    touch "$FOLDER/stop"
    wait $LOAD || BROKEN=1
    cat "$FOLDER/load.out"
    [ -f "$FOLDER/ledger" ] || fail "The writers left no ledger."
    compare
    acknowledged_is_kept
    nothing_is_half_written
    kept=BROKEN
    [ "$SLOWEST" -le 15000 ] && kept=kept
    verdict "a killed node is ready again within 15 s" $kept "at most $SLOWEST ms of $rounds times kill -9"
    trail_holds
    exit $BROKEN
}
