# bin/drill slow. To be sourced after drill.sh.

drill_slow() {
    one_node
    begin_verdicts
    from_outside SlowDrill "${1:-30}" || BROKEN=1
    exit $BROKEN
}
