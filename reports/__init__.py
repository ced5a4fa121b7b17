"""The built-in reporters, one module each; installed as `seo_audit.reports`, and never imported by the bare name."""

if __name__ != "seo_audit.reports":
    raise ImportError("the reporters are the package seo_audit.reports; a plain `import reports` would make a second copy of each")
