"""How fast seecli answers beside other tools that could be asked the same: `python -m benchmarks`."""
