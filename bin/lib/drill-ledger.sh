# What drills share that let writers work and hold the product to their ledger. To be sourced after
# drill.sh.

# writers_begin LIMIT PROMISE    Writers on both addresses; a second try may take LIMIT milliseconds.
writers_begin() {
    from_outside WritersDrill "$FOLDER" "$1" "$2" >"$FOLDER/load.out" 2>&1 &
    LOAD=$!
    load_has_begun
}

load_has_begun() {
    while [ ! -e "$FOLDER/begun" ]; do
        kill -0 "$LOAD" 2>/dev/null || fail "The writers did not begin: $(tail -n 5 "$FOLDER/load.out")"
        sleep 0.2
    done
}

writers_go_on() {
    kill -0 "$LOAD" 2>/dev/null || fail "The writers gave up: $(tail -n 5 "$FOLDER/load.out")"
}

writers_end() {
    touch "$FOLDER/stop"
    wait "$LOAD" || BROKEN=1
    cat "$FOLDER/load.out"
    [ -f "$FOLDER/ledger" ] || fail "The writers left no ledger."
    compare
    acknowledged_is_kept
    nothing_is_half_written
}

# What was told and what is kept, side by side.
compare() {
    asked "create schema drill"
    asked "create table drill.told (kind text, marker text primary key, acknowledged boolean)"
    on_database "$DRILLED" "\\copy drill.told from '$FOLDER/ledger'"
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
