#!/usr/bin/env bash
# Every page that the program can write, below one folder: make-pages.sh PROGRAM FOLDER. The month; the month of three councils
# with a bad file, a return that did not come, and a contract that does not hold, for the pages that warn; the odds of a
# contract, before and back; the catalogue of rules.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1 folder=$2 when=2026-11-03
rm -rf "$folder"
mkdir -p "$folder/rules"

# A run ends with 1 when something is held or found, and with these inputs something always is.
month() { "$program" run --period 2026-10 --as-at $when "$@" >/dev/null 2>&1 || [ $? -eq 1 ]; }

month --outputs "$folder/month"

cp -r inputs "$folder/inputs"
returns=$folder/inputs/returns
for council in liverpool staffordshire blackburn-with-darwen; do
	rm -r "${returns:?}/$council" "$folder/inputs/contracts/$council-practice"
	sed -i "/^$council,/d" "$folder/inputs/councils.csv"
done
printf 'CHILD,DECOM,RNEE\n10001,31/02/2026,S\n' >"$returns/kent/2026-10/SSDA903_episodes_2026_27_second_delivery.csv"
printf 'CHILD;SEX\n"10001;1\n' >"$returns/kent/2026-10/header.csv"
rm -r "${returns:?}/hillingdon/2026-10"
sed -i '2s/$/,surplus/' "$folder/inputs/contracts/sandwell-practice/clauses.csv"
month --inputs "$folder/inputs" --outputs "$folder/warnings"
rm -r "$folder/inputs"

"$program" simulate liverpool-practice --as-at $when --outputs "$folder/odds" >/dev/null
"$program" simulate liverpool-practice --as-at $when --back-test --outputs "$folder/back" >/dev/null
"$program" rules --format html >"$folder/rules/rules.html"
