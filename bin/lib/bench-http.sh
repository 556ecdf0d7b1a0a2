# bin/bench http and growth. To be sourced after bench.sh.

PORT=${MAINSTAY_BENCH_PORT:-18080}

# Where seeded data folders are kept between runs.
bench_folder() {
    if [ -n "${MAINSTAY_BENCH_FOLDER:-}" ]; then
        echo "$MAINSTAY_BENCH_FOLDER"
    elif [ "$(id -u)" = 0 ]; then
        echo /var/cache/mainstay-bench
    else
        echo "${XDG_CACHE_HOME:-$HOME/.cache}/mainstay-bench"
    fi
}

bench_java() {
    "$JAVA_HOME/bin/java" -cp "bench/target/classes:$JAR" "$@"
}

build_bench() {
    quietly mvn -q -B -pl bench -am compile
}

# A seed is good as long as the migrations that made its tables, and what filled them, are the same.
# Migrations that came later are done when the product starts on it.
seed_sources() {
    find product/src/main/resources/db/migration bench/src/main/java/io/mainstay/bench/seed -type f | sort
}

is_seeded() { sha256sum --check --status "$1/made-of" 2>/dev/null; }

# Makes the data folder with so many incidents, when there is none. Sets seeded.
seed() {
    seeded=$(bench_folder)/$1
    is_seeded "$seeded" && return
    say "Seeding $1 incidents in $seeded"
    rm -rf "$seeded"
    mkdir -p "$seeded/data"
    chmod 755 "$(bench_folder)" "$seeded" "$seeded/data"
    begun=$(milliseconds)
    bench_java -Xmx2g io.mainstay.bench.seed.Seed "$seeded/data" "$1" "$seeded/facts" ||
        fail "The seed failed; see $seeded/data/log/seed.log"
    seed_sources | xargs sha256sum >"$seeded/made-of"
    say "Seeded $1 incidents in $((($(milliseconds) - begun) / 1000)) s, $(du -sm "$seeded/data" | cut -f 1) MB"
}

# Has PostgreSQL count its statements, without those that begin and end transactions.
count_statements() {
    {
        echo "shared_preload_libraries = 'pg_stat_statements'"
        echo "pg_stat_statements.max = 10000"
        echo "pg_stat_statements.track_utility = off"
    } >>"$1"
}

# Starts the product on a copy of the seed, so that every run begins with the same. Sets copy, pid, master.
start_on_copy() {
    copy=$seeded/copy
    rm -rf "$copy"
    cp -a --reflink=auto "$seeded/data" "$copy"
    count_statements "$copy/database/cluster/data/postgresql.auto.conf"
    sync
    bin/mainstay --data "$copy" --port "$PORT" >"$copy/bench.out" 2>&1 &
    pid=$!
    trap 'kill $pid 2>/dev/null' EXIT
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$PORT/health/ready")" = 200 ]; do
        kill -0 $pid 2>/dev/null || fail "Mainstay did not start: $(tail -n 5 "$copy/bench.out")"
        sleep 0.2
    done
    master=$(postmaster "$copy")
    sleep 5
}

stop_copy() {
    kill $pid
    wait $pid || true
    trap - EXIT
    rm -rf "$copy"
}

# Loads the product with SIZE incidents for SECONDS a work. Figures go to the file RESULTS as well.
load_size() {
    seed "$1"
    start_on_copy
    echo "$1 incidents, $2 s a work after twice $(decimal "$(($2 * 4))" 10) s of warming up; load before: $(cut -d ' ' -f 1 /proc/loadavg)"
    echo
    bench_java -Xmx256m io.mainstay.bench.load.Load \
        "$PORT" "$pid" "$master" "$TICKS" "$seeded/facts" "$2" "$3" \
        "$copy/database/access.properties" "${MAINSTAY_BENCH_ONLY:-}"
    echo
    echo "Memory in the end: JVM $(decimal "$(memory_of "$pid")" 1024) MiB," \
        "PostgreSQL $(decimal "$(memory_of "$master" $(children "$master"))" 1024) MiB."
    echo
    stop_copy
}

bench_http() {
    ready_to_measure
    build_bench
    machine
    load_size "$1" "$2" "$(bench_folder)/http-$1.tsv"
}

bench_growth() {
    ready_to_measure
    build_bench
    machine
    for size in 10000 100000 1000000; do
        load_size $size "$1" "$(bench_folder)/growth-$size.tsv"
    done
    growth_table "$(bench_folder)"
}

# Per work the median and the processor time at each size, and what a hundred times the records cost.
growth_table() {
    echo "| work | as | p50 at 10^4 | 10^5 | 10^6 | ratio | processor time at 10^4 | 10^5 | 10^6 | ratio | ≤ 1.5 |"
    echo "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
    awk -F '\t' '
        { key = $1 " | " $2; at[key, FILENAME] = $4; used[key, FILENAME] = $6
          if (!(key in seen)) { seen[key] = 1; order[++count] = key } }
        END {
            for (i = 1; i <= count; i++) {
                k = order[i]; a = ARGV[1]; b = ARGV[2]; c = ARGV[3]
                ratio = used[k, c] / (used[k, a] > 0 ? used[k, a] : 1)
                printf "| %s | %.1f ms | %.1f ms | %.1f ms | %.2f | %.2f ms | %.2f ms | %.2f ms | %.2f | %s |\n",
                    k, at[k, a], at[k, b], at[k, c], at[k, c] / (at[k, a] > 0 ? at[k, a] : 1),
                    used[k, a], used[k, b], used[k, c], ratio, ratio <= 1.5 ? "yes" : "**no**"
            }
        }' "$1/growth-10000.tsv" "$1/growth-100000.tsv" "$1/growth-1000000.tsv"
}
