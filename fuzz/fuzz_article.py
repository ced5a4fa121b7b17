#!/usr/bin/env python
"""Feed articles made by a fuzzer to everything that reads them, all rules too: `python fuzz/fuzz_article.py tests/data/fuzz/article -max_len=2000`.

Needs `pip install atheris`. Options are those of libFuzzer; new inputs are written into the first folder. With `-merge=1` the script is
run anew as a program: that is why it is one.
"""

from harness import fuzz

fuzz("check_body")
