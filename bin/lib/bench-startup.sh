# bin/bench startup. To be sourced after bench.sh.

PORT=${MAINSTAY_BENCH_PORT:-18080}

# Starts on a data folder and waits until it is ready. Sets took, jvm and database.
start_once() {
    begun=$(milliseconds)
    bin/mainstay --data "$1" --port "$PORT" >"$1/bench.out" 2>&1 &
    pid=$!
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$PORT/health/ready")" = 200 ]; do
        kill -0 $pid 2>/dev/null || fail "Mainstay did not start: $(tail -n 5 "$1/bench.out")"
        sleep 0.02
    done
    took=$(($(milliseconds) - begun))
    # What a first page needs is loaded, and the memory is that of a product that was used.
    curl -s -o /dev/null "http://localhost:$PORT/sign-in"
    sleep 3
    jvm=$(memory_of $pid)
    master=$(postmaster "$1")
    database=$(memory_of "$master" $(children "$master"))
    kill $pid
    wait $pid || true
}

bench_startup() {
    ready_to_measure
    machine
    firsts= warms= jvms= databases=
    for run in $(seq "$1"); do
        data=$(new_data)
        start_once "$data"
        firsts="$firsts $took"
        start_once "$data"
        warms="$warms $took" jvms="$jvms $jvm" databases="$databases $database"
        rm -rf "$data"
    done
    cat <<TEXT
| start | median | runs |
| --- | ---: | --- |
| first ever, on an empty folder, to ready | $(median $firsts) ms |$firsts |
| warm, on a folder with a database, to ready | $(median $warms) ms |$warms |
| memory of the JVM, 3 s after the warm start | $(decimal "$(median $jvms)" 1024) MiB |$jvms KiB |
| memory of PostgreSQL, all its processes | $(decimal "$(median $databases)" 1024) MiB |$databases KiB |
TEXT
}
