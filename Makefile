# What people call. `make run` is the month on the inputs that come with the project.

.PHONY: run test mutants lint accept bench picture clean

run:
	cargo run --release --locked --quiet -- run --period 2026-10 --as-at 2026-11-03 --verbose

test:
	cargo test --locked

# Breaks every rule, piece by piece, and looks whether its example notices: a quarter of an hour. The reasons of those that
# may go unnoticed are in tests/mutants/explained.txt.
mutants:
	cargo test --locked --test mutants -- --ignored --nocapture

lint:
	cargo fmt --check
	cargo clippy --all-targets --locked -- -D warnings

# Writes the expected outputs of tests/walks and tests/gallery anew: read the difference before you commit it.
accept:
	OUTTURN_ACCEPT=1 cargo test --locked

bench:
	cargo bench --locked --bench check --bench month --bench country --bench simulate --bench statements

# The picture in the README, from the example statement; needs chromium.
picture: run
	chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1120,1500 \
		--screenshot=docs/statement.png \
		"file://$(CURDIR)/outputs/2026-10/practice/liverpool-practice/statement.html"

clean:
	cargo clean
	rm -rf outputs
