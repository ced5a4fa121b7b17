"""The built-in rules, one folder a family; installed as `seo_audit.rules`, and never imported by the bare name."""

if __name__ != "seo_audit.rules":
    raise ImportError("the rules are the package seo_audit.rules; a plain `import rules` would make a second copy of each")
