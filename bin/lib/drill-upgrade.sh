# bin/drill upgrade. To be sourced after build.sh and test.sh.

# Most of them wait most of the time.
AT_ONCE=8
UPGRADE_ROWS=product/target/drill-upgrade.md

drill_upgrade() {
    find_jdk
    need_maven
    rm -f "$UPGRADE_ROWS"
    kept=kept
    maven -pl product test -Dmainstay.drill=true -Dsurefire.failIfNoSpecifiedTests=false \
        -Djunit.jupiter.execution.parallel.enabled=true -Djunit.jupiter.execution.parallel.config.strategy=fixed \
        -Djunit.jupiter.execution.parallel.config.fixed.parallelism=$AT_ONCE \
        -Dtest='MigrationLocksDrill,InterruptedMigrationsTest,UpgradeTest' || kept=BROKEN
    echo "| promise | verdict | seen |"
    echo "| --- | --- | --- |"
    [ ! -f "$UPGRADE_ROWS" ] || cat "$UPGRADE_ROWS"
    echo "| killed at any statement, migrations go on to the same tables; what an earlier version left is brought to today | $kept | $(times_killed) statements, each killed once |"
    [ $kept = kept ]
}

times_killed() {
    sed -n 's/^Tests run: \([0-9]*\).*/\1/p' product/target/surefire-reports/io.mainstay.upgrade.InterruptedMigrationsTest.txt
}
