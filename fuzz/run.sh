#!/usr/bin/env bash
# Fuzzes one target: fuzz/run.sh TARGET SECONDS. A bomb is a finding: memory and the time of one input are limited.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1 seconds=$2
# Longer inputs find more where what costs is what is long.
case "$target" in
    worker | preflight) longest=65536 ;;
    *) longest=8192 ;;
esac
mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
export RAYON_NUM_THREADS=1
cargo +nightly fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=512 -max_len="$longest" \
    -dict="fuzz/words/$target.dict" -print_final_stats=1
