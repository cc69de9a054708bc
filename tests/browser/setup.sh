#!/usr/bin/env bash
# Installs what the checks of pages need and is not there: node and npm and chromium from the system's packages, which takes
# root on Debian and its kin; then, below this folder, the packages that package-lock.json names.
set -euo pipefail
cd "$(dirname "$0")"

there() { command -v "$1" >/dev/null; }

wanted=()
there node || wanted+=(nodejs)
there npm || wanted+=(npm)
[ -n "${CHROMIUM:-}" ] || there chromium || there chromium-browser || there google-chrome || there google-chrome-stable ||
	wanted+=(chromium)

if [ ${#wanted[@]} -gt 0 ]; then
	if [ "$(id -u)" -ne 0 ] || ! there apt-get; then
		echo "Install ${wanted[*]} (on Debian: sudo apt-get install ${wanted[*]}), then run make setup-browser again." >&2
		exit 1
	fi
	apt-get update
	DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${wanted[@]}"
fi

npm ci --no-fund --no-audit
