"""The version, in the one place that the build and the program read."""

VERSION = "0.1.0"
