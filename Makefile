# What people call. `make run` is the month on the inputs that come with the project.

.PHONY: run test model hostile mutants fuzz setup-fuzz lint accept bench setup-office setup-browser test-browser pictures pdf clean

run:
	cargo run --release --locked --quiet -- run --period 2026-10 --as-at 2026-11-03 --verbose

test:
	cargo test --locked

# Plays ten thousand histories of three years to the ledger and to its reference; `make test` plays a hundred and fifty of them.
model:
	OUTTURN_MODEL=10000 cargo test --release --locked --test ledger_model

# A folder of 202 returns, 22 of them hostile: how long the month takes, and the memory of the program's own process.
hostile:
	OUTTURN_HOSTILE=202 cargo test --release --locked --test hostile -- --nocapture

# Breaks every rule, piece by piece, and looks whether its example notices: a quarter of an hour. The reasons of those that
# may go unnoticed are in tests/mutants/explained.txt.
mutants:
	cargo test --locked --test mutants -- --ignored --nocapture

# Throws inputs at each of our own parsers, for so many seconds each; fuzz/README.md says what for. Needs setup-fuzz.
SECONDS = 600
FUZZED = csv dates preflight worker xml

fuzz:
	for target in $(FUZZED); do fuzz/run.sh $$target $(SECONDS) || exit 1; done

# The nightly toolchain, which alone can build for fuzzing, and the tool that drives it.
setup-fuzz:
	rustup toolchain install nightly --profile minimal
	cargo install cargo-fuzz --locked

lint:
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings

# Writes the expected outputs of tests/walks and tests/gallery anew: read the difference before you commit it.
accept:
	OUTTURN_ACCEPT=1 cargo test --locked

bench:
	cargo bench --locked --bench check --bench read --bench month --bench country --bench ledger --bench simulate --bench statements

# LibreOffice, which works the formulas of workbooks out anew in tests/office.rs; without it that test says so and passes.
setup-office:
	tests/office/setup.sh

# What the checks of pages need and Rust does not bring: node, npm and chromium from the system's packages, the rest from npm.
setup-browser:
	tests/browser/setup.sh

# Looks at every page that the program writes as a browser shows it, wide, narrow, on paper and without script.
test-browser:
	cargo build --release --locked --quiet
	tests/browser/make-pages.sh target/release/outturn target/browser
	node tests/browser/run.mjs target/browser/*

# The pictures in the README, from the example statement; needs setup-browser, and LibreOffice for the workbook.
pictures: run
	node tests/browser/pictures.mjs outputs/2026-10/practice/liverpool-practice/statement docs

# Each statement of the example month as a tagged PDF beside its page, printed by chromium.
pdf: run
	for page in outputs/2026-10/practice/*/statement.html; do \
		chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
			--print-to-pdf="$${page%.html}.pdf" "file://$(CURDIR)/$$page" || exit 1; \
	done

clean:
	cargo clean
	rm -rf outputs
