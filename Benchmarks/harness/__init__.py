"""The parts of Benchmarks/peers.py; Benchmarks/README.md says what each measures."""
