# What the benchmarks share. To be sourced after jdk.sh and build.sh, in the root of the source tree.
# Reads /proc, so it needs Linux.

TICKS=$(getconf CLK_TCK)

test_data() { echo "${MAINSTAY_TEST_DATA:-../shared/data}"; }

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# The middle one of the numbers given.
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

decimal() { awk -v n="$1" -v by="$2" 'BEGIN { printf "%.1f", n / by }'; }

machine() {
    cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sort -u | head -n 1)
    memory=$(awk '/^MemTotal/ { printf "%.1f", $2 / 1048576 }' /proc/meminfo)
    jdk=$(sed -n 's/^IMPLEMENTOR="\(.*\)"/\1/p;s/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release" | paste -sd ' ')
    printf 'Machine: %s cores (%s), %s GiB memory, Linux %s, JDK %s; load before: %s. Mainstay %s, %s.\n\n' \
        "$(nproc)" "${cpu:-unknown}" "$memory" "$(uname -r)" "$jdk" "$(cut -d ' ' -f 1 /proc/loadavg)" \
        "$(git rev-parse --short HEAD 2>/dev/null || echo 'without git')" "$(date -u +%Y-%m-%d)"
}

# A data folder that is thrown away; PostgreSQL must be able to reach it as another user.
new_data() {
    data=$(mktemp -d "${TMPDIR:-/tmp}/mainstay-bench.XXXXXX")
    chmod 755 "$data"
    echo "$data"
}

# Builds now, so that no measurement contains the build.
ready_to_measure() {
    command -v curl >/dev/null || fail "bin/bench needs curl. On Debian: apt-get install curl"
    unset MAINSTAY_DATABASE_URL MAINSTAY_DATABASE_OWNER_URL
    bin/mainstay version >/dev/null
    find_jdk
}

postmaster() {
    file=$(find "$1" -name postmaster.pid 2>/dev/null | head -n 1)
    [ -z "$file" ] || head -n 1 "$file" 2>/dev/null
}

children() {
    for stat in /proc/[0-9]*/stat; do
        sed 's/^\([0-9]*\) .*) [A-Z] \([0-9]*\) .*/\1 \2/' "$stat" 2>/dev/null || true
    done | awk -v parent="$1" '$2 == parent { print $1 }'
}

# Memory in KiB of processes, what they share counted once.
memory_of() {
    for pid in "$@"; do
        awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup" 2>/dev/null || true
    done | awk '{ sum += $1 } END { print sum + 0 }'
}

# Clock ticks that a process has used, with those of its children that have ended.
ticks_of() {
    sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | awk '{ print $12 + $13 + $14 + $15 }' || true
}
