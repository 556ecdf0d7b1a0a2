# bin/drill nodes. To be sourced after drill.sh.

both_started() {
    announced=$(cat "$FOLDER"/one.out "$FOLDER"/other.out | grep -c 'Sign in')
    scripts=$(find product/src/main/resources/db/migration -name 'V*.sql' | wc -l)
    done=$(asked "select sum((xpath('//n/text()', query_to_xml(
        format('select count(*) n from %I.migration_history where type = ''SQL'' and success', nspname),
        true, true, '')))[1]::text::int) from pg_namespace
        where to_regclass(format('%I.migration_history', nspname)) is not null")
    kept=BROKEN
    [ "$announced" = 1 ] && [ "$done" -eq "$scripts" ] && kept=kept
    verdict "two nodes that start at once on an empty database migrate it once and make one administrator" \
        $kept "$done of $scripts scripts done, $announced first sign-in"
}

drill_nodes() {
    two_nodes
    begin_verdicts
    both_started
    from_outside NodesDrill || BROKEN=1
    trail_holds
    exit $BROKEN
}
