#!/usr/bin/env bash
# Installs LibreOffice's spreadsheet program where it is not there, from the system's packages: tests/office.rs lets it work
# every formula out anew. It takes root on Debian and its kin.
set -euo pipefail

if ! command -v soffice >/dev/null; then
	if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
		echo "Install LibreOffice Calc (on Debian: sudo apt-get install libreoffice-calc), then run make setup-office again." >&2
		exit 1
	fi
	apt-get update
	DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends libreoffice-calc
fi
