"""Articles that tests of the command are about, and what a report says of them."""

import json

CLEAN = """---
title: Садовая дорожка за два выходных дня
description: Как разметить, засыпать и утрамбовать дорожку, если помощников нет, а есть только лопата и терпение.
h1: Как сделать садовую дорожку самому
---

Садовая дорожка начинается с плана.

## Разметка

Натяните шнур.
"""
LEFTOVER = CLEAN.replace("h1:", 'urldel: "https://user:s3cret@garden.example.org/path"\nh1:')

# What one fix mends, and what another one that somebody ought to look at.
STOP = CLEAN.replace("## Разметка", "## Разметка.")
DEEP = CLEAN.replace("## Разметка", "### Разметка") + "\n#### Шнур\n\nЕго натягивают вдоль дорожки.\n\n### Песок\n\nСухой.\n"


def report(run, *arguments):
    status, out, err = run(*arguments, "--format", "json")
    return status, json.loads(out), err


def found(data):
    return [(article["path"], finding["code"]) for article in data["articles"] for finding in article["findings"]]
