# bin/bench import. To be sourced after bench.sh.

# Imports into a fresh data folder. Sets took, used (clock ticks of all processes).
import_once() {
    begun=$(milliseconds)
    bin/mainstay import incidents "$2" --map servicenow --data "$1" >"$1/bench.out" 2>&1 &
    pid=$!
    jvm=0 database=0
    while kill -0 $pid 2>/dev/null; do
        now=$(ticks_of $pid)
        [ "${now:-0}" -gt "$jvm" ] && jvm=$now
        now=$(database_ticks "$1")
        [ "$now" -gt "$database" ] && database=$now
        sleep 0.3
    done
    wait $pid || fail "The import failed: $(tail -n 5 "$1/bench.out")"
    took=$(($(milliseconds) - begun))
}

database_ticks() {
    master=$(postmaster "$1")
    [ -n "$master" ] || { echo 0 && return; }
    for process in $master $(children "$master"); do
        ticks_of "$process"
    done | awk '{ sum += $1 } END { print sum + 0 }'
}

bench_import() {
    file=$(test_data)/uci-servicenow-incidents/incident_event_log.csv.gz
    [ -r "$file" ] || fail "There is no $file. Set MAINSTAY_TEST_DATA to the folder above it."
    file=$(readlink -f "$file")
    rows=$(($(gzip -dc "$file" | wc -l) - 1))
    ready_to_measure
    machine
    echo "| rows | wall | rows/s | processor, JVM | processor, PostgreSQL |"
    echo "| ---: | ---: | ---: | ---: | ---: |"
    for run in $(seq "$1"); do
        data=$(new_data)
        import_once "$data" "$file"
        echo "| $rows | $(decimal "$took" 1000) s | $((rows * 1000 / took)) |" \
            "$(decimal "$jvm" "$TICKS") s | $(decimal "$database" "$TICKS") s |"
        rm -rf "$data"
    done
    echo
    echo "Wall contains the first start of the product and of its database on an empty folder."
}
