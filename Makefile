# check: what must hold before a commit lands. The README's two commands need none of this.
.PHONY: check lint build test simulate fuzz damage demo interop bench bench-boards bench-questions bench-daemon \
	bench-evaluation docs \
	static install uninstall

BINARY = .build/release/wegmarke

check: lint build test demo interop

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources EventStore Dashboards Tests Benchmarks

build:
	swift build -c release

test:
	swift test

# Every single bit of a small log flipped; with the other tests, one of each byte.
damage:
	EXHAUSTIVE=1 swift test --filter 'DamageTests|DamagedFileTests'

# The log on a simulated disk, for every seed of a range; ends with 1 and the seed on a violation.
SEEDS ?= 1..10000
simulate:
	swift build -c release --product simulate
	.build/release/simulate $(SEEDS)

# libFuzzer on what reads from outside, from the corpus in Tests/Fixtures/Fuzz: TARGET is record,
# recovery, draft or request. Inputs that reach something new go to .build-fuzz/found-TARGET, those that
# violate something to .build-fuzz/bad-TARGET-…; OPTIONS takes libFuzzer's own.
TARGET ?= record
SECONDS ?= 60
OPTIONS ?=
fuzz:
	swift build -c release --scratch-path .build-fuzz --traits Fuzzing --sanitize=fuzzer \
		--product fuzz-$(TARGET)
	mkdir -p .build-fuzz/found-$(TARGET)
	SWIFT_BACKTRACE=enable=no .build-fuzz/release/fuzz-$(TARGET) -max_total_time=$(SECONDS) \
		-max_len=4096 -timeout=10 -rss_limit_mb=4096 -artifact_prefix=.build-fuzz/bad-$(TARGET)- \
		-print_final_stats=1 $(OPTIONS) .build-fuzz/found-$(TARGET) Tests/Fixtures/Fuzz/$(TARGET)

demo: build
	$(BINARY) demo --once

# Against programs that are not ours: see Tests/Interop/README.md for what they need.
interop: build
	python3 Tests/Interop/run.py $(BINARY)

# Measured on this machine: see Benchmarks/README.md. BENCH passes words on, such as --quick.
bench: build
	python3 Benchmarks/peers.py --output Benchmarks/results.md $(BENCH)

# What a user waits for: recording, and every dashboard.
bench-boards: build
	python3 Benchmarks/boards.py $(BINARY)

# A question about a past day, beside the same about today.
bench-questions: build
	python3 Benchmarks/questions.py --build $(dir $(BINARY))

# The daemon beside nginx, and what it bears.
bench-daemon: build
	python3 Benchmarks/daemon.py $(BINARY) --output Benchmarks/daemon.md $(BENCH)

# Evaluations of tables, beside scipy, lifelines and pm4py.
bench-evaluation: build
	python3 Benchmarks/evaluation.py $(BINARY) --output Benchmarks/evaluation.md $(BENCH)

# The reference of the event catalogue, made from the catalogue itself.
docs: build
	mkdir -p docs
	$(BINARY) catalog --format md --lang de > docs/catalogue.de.md
	$(BINARY) catalog --format md --lang en > docs/catalogue.en.md

# One binary that needs nothing of the machine where it runs, not even its C library. Only to look
# up a host name it would; serve takes addresses.
STATIC = .build-static/release/wegmarke
static:
	swift build -c release --static-swift-stdlib -Xswiftc -static-executable \
		--scratch-path .build-static --product wegmarke

# Into DESTDIR/PREFIX: the static binary, the manual, the completions, the unit, what an
# administrator copies from, and the examples. INSTALL_BINARY takes one that is built already.
PREFIX ?= /usr/local
INSTALL_BINARY ?= $(STATIC)
ROOT = $(DESTDIR)$(PREFIX)
MANUAL = $(ROOT)/share/man/man1/wegmarke.1
MANUAL_DE = $(ROOT)/share/man/de/man1/wegmarke.1
BASH = $(ROOT)/share/bash-completion/completions/wegmarke
ZSH = $(ROOT)/share/zsh/site-functions/_wegmarke
FISH = $(ROOT)/share/fish/vendor_completions.d/wegmarke.fish
UNIT = $(ROOT)/lib/systemd/system/wegmarke.service
SHARED = $(ROOT)/share/wegmarke

install: $(if $(filter $(STATIC),$(INSTALL_BINARY)),static)
	install -D -s -m 755 $(INSTALL_BINARY) $(ROOT)/bin/wegmarke
	install -d $(dir $(MANUAL) $(MANUAL_DE) $(BASH) $(ZSH) $(FISH) $(UNIT)) $(SHARED)/operation
	$(ROOT)/bin/wegmarke help --format man --lang en > $(MANUAL)
	$(ROOT)/bin/wegmarke help --format man --lang de > $(MANUAL_DE)
	$(ROOT)/bin/wegmarke completion bash > $(BASH)
	$(ROOT)/bin/wegmarke completion zsh > $(ZSH)
	$(ROOT)/bin/wegmarke completion fish --lang en > $(FISH)
	sed 's|/usr/local/bin|$(PREFIX)/bin|' docs/operation/wegmarke.service > $(UNIT)
	install -m 644 docs/operation/* $(SHARED)/operation
	cp -R Examples $(SHARED)/
	chmod 644 $(MANUAL) $(MANUAL_DE) $(BASH) $(ZSH) $(FISH) $(UNIT)

# What install put there; never a store.
uninstall:
	rm -f $(ROOT)/bin/wegmarke $(MANUAL) $(MANUAL_DE) $(BASH) $(ZSH) $(FISH) $(UNIT)
	rm -rf $(SHARED)
