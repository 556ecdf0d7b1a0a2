# bin/drill nodes. To be sourced after drill.sh.

PORT=${MAINSTAY_DRILL_PORT:-18180}

both_started() {
    announced=$(cat "$FOLDER"/one.out "$FOLDER"/other.out | grep -c 'Sign in')
    scripts=$(find product/src/main/resources/db/migration -name 'V*.sql' | wc -l)
    done=$(on_database "${URL15%/postgres}/desk" "select sum((xpath('//n/text()', query_to_xml(
        format('select count(*) n from %I.migration_history where type = ''SQL'' and success', nspname),
        true, true, '')))[1]::text::int) from pg_namespace
        where to_regclass(format('%I.migration_history', nspname)) is not null")
    kept=BROKEN
    [ "$announced" = 1 ] && [ "$done" -eq "$scripts" ] && kept=kept
    verdict "two nodes that start at once on an empty database migrate it once and make one administrator" \
        $kept "$done of $scripts scripts done, $announced first sign-in"
}

trail_holds() {
    if bin/mainstay verify --data "$FOLDER/verify" >"$FOLDER/verify.out" 2>&1; then kept=kept; else kept=BROKEN; fi
    verdict "one chain of seals, written by whichever node" $kept \
        "$(sed -n 's/^ *Sealed *//p' "$FOLDER/verify.out")"
}

drill_nodes() {
    have_postgresql15 || fail "This drill needs PostgreSQL 15. On Debian: apt-get install postgresql-15"
    ready_to_drill
    start_postgresql15
    new_database
    begin_verdicts
    start_node one "$PORT"
    start_node other $((PORT + 1))
    await_node one "$PORT"
    await_node other $((PORT + 1))
    sleep 2
    both_started
    password=$(sed -n 's/^ *Password *\([^ ]*\).*/\1/p' "$FOLDER"/one.out "$FOLDER"/other.out)
    "$JAVA_HOME/bin/java" "$DRILLS/NodesDrill.java" "http://localhost:$PORT" \
        "http://localhost:$((PORT + 1))" "$password" || BROKEN=1
    trail_holds
    exit $BROKEN
}
