#!/usr/bin/env python
"""Feed front matter made by a fuzzer to its parsers: `python fuzz/fuzz_front_matter.py tests/data/fuzz/front_matter -max_len=2000`.

Needs `pip install atheris`. Options are those of libFuzzer; new inputs are written into the first folder. With `-merge=1` the script is
run anew as a program: that is why it is one.
"""

from harness import fuzz

fuzz("check_front_matter")
