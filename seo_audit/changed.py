"""What git says has changed: which files, and which of their lines.

Files are compared as they lie in the working tree, since that is what is audited. Nothing that a configuration or an attribute of git asks for
changes what comes out: no programs of others, no prefixes, no colours, no context.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .config import ConfigError
from .discovery import SUFFIXES, File
from .git_diff import SUBMODULE, ranges_of, records
from .touched import Touched

_ARTICLES = tuple(f":(top,icase)*{suffix}" for suffix in SUFFIXES)
_WHOLLY = (b"A", b"C", b"T", b"U")  # added, copied, once a link or a submodule, amid a merge
_DIFF = (
    "diff", "--raw", "--patch", "--unified=0", "--inter-hunk-context=0", "--full-index", "--find-renames", "--text", "--no-ext-diff", "--no-textconv",
    "--no-color", "--src-prefix=a/", "--dst-prefix=b/", "--submodule=short", "--ignore-submodules=none",
)  # fmt: skip
# Git sets some for its hooks, and would look at another folder than the one that it is told to look at; the others change what it says.
_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"}
_VARIABLES |= {"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"}
_WHOLE = Touched(whole=True)


class GitError(ConfigError):
    """What was asked of git cannot be had; the text is one line that says why."""


class _Repository(NamedTuple):
    """A working tree.

    Args:
        top: its folder, absolute.
        index_file: the file that a hook was told to read the index from, or None.
    """

    top: str
    index_file: str | None = None


def since(ref: str, files: Sequence[File]) -> Mapping[str, Touched]:
    """The files that changed since the history of a revision and that of `HEAD` parted, in commits or not, by the path that reports give them.

    Args:
        ref: a branch, a tag, a commit.
        files: articles, at least one; those of one run lie in one repository, submodules of it included.

    Raises:
        GitError: git or the repository is not there, nobody knows the revision, or the two have no commit in common.
    """
    repository = _repository(files)
    return _by_path(files, _changes(repository, _parting(repository, ref)))


def staged(files: Sequence[File]) -> Mapping[str, Touched]:
    """The files that are to be committed, with the lines in which the working tree differs from `HEAD`, by the path that reports give them.

    Args:
        files: as for `since`.

    Raises:
        GitError: git or the repository is not there.
    """
    repository = _repository(files)
    head = _commit(repository, "HEAD")
    # Without a commit there is nothing to compare with, and all that is in the index is new.
    asked = ("diff", "--cached", "--name-only", "--no-renames", "-z", head, "--") if head else ("ls-files", "-z")
    names = {_under(repository, name) for name in _git(repository, *asked).split(b"\0") if name}
    if head is None:
        return _by_path(files, dict.fromkeys(names, _WHOLE))
    below = tuple(f"{name}{os.sep}" for name in names)  # of a submodule what has changed in it
    changes = _changes(repository, head)
    return _by_path(files, {file: touched for file, touched in changes.items() if file in names or file.startswith(below)})


def _by_path(files: Iterable[File], changes: Mapping[str, Touched]) -> dict[str, Touched]:
    """What changed of files by their paths in reports; of a link both it and what it leads to count."""
    folders = tuple(file for file in changes if file.endswith(os.sep))
    found = {}
    for path, file, _ in files:
        folder, name = os.path.split(file)
        for place in (os.path.join(os.path.realpath(folder), name), os.path.realpath(file)):
            touched = _WHOLE if folders and place.startswith(folders) else changes.get(place)
            if touched is not None:
                found[path] = touched
                break
    return found


def _repository(files: Sequence[File]) -> _Repository:
    """The repository of the folder that all articles have in common: of one inside another, the inner one."""
    folders = {os.path.realpath(os.path.dirname(file.file)) for file in files}
    try:
        folder = os.path.commonpath(folders)
    except ValueError:
        raise GitError("the articles lie on several drives, and not in one git repository") from None
    at = _Repository(folder)
    # Two calls: the name of a folder may hold line ends.
    top, place = (os.fsdecode(_git(at, "rev-parse", asked)[:-1]) for asked in ("--show-toplevel", "--absolute-git-dir"))
    if not top:
        raise GitError(f"{folder}: no working tree of git")
    # While a commit of some files only is made, the index that counts is another one than that of the repository.
    index = os.path.abspath(os.environ["GIT_INDEX_FILE"]) if os.environ.get("GIT_INDEX_FILE") else None
    own = index is not None and os.path.dirname(os.path.realpath(index)) == os.path.realpath(place)
    return _Repository(os.path.realpath(top), index if own else None)


def _parting(repository: _Repository, ref: str) -> str:
    """The commit at which the histories of a revision and of `HEAD` part."""
    if not ref.strip() or ref.startswith("-") or "\0" in ref:
        raise GitError(f"`--since`: `{ref}` is no revision")
    commit = _commit(repository, ref)
    if commit is None:
        raise GitError(f"`--since`: git knows no revision `{ref}` in {repository.top}; has it been fetched?")
    if _commit(repository, "HEAD") is None:
        raise GitError(f"`--since`: there is no commit yet in {repository.top}")
    common = _git(repository, "merge-base", commit, "HEAD", may_fail=True).split()
    if not common:
        raise GitError(f"`--since`: `{ref}` and HEAD have no commit in common; of a shallow clone, fetch the whole history")
    return common[0].decode()


def _commit(repository: _Repository, ref: str) -> str | None:
    return _git(repository, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}", may_fail=True).decode().strip() or None


def _changes(repository: _Repository, base: str | None) -> dict[str, Touched]:
    """All articles of a working tree that differ from a commit, untracked ones and submodules too, by absolute path.

    Args:
        repository: the working tree.
        base: the commit; None where there is none, so that everything is new.

    Returns:
        Lines by path; a path that ends in a separator stands for all below it.
    """
    if base is None:
        return {_under(repository, b""): _WHOLE}
    diff = _git(repository, *_DIFF, base, "--", *_ARTICLES, *_submodules(repository))
    ranges = ranges_of(diff)
    found: dict[str, Touched] = {}
    for name, status, is_submodule, before in records(diff):
        if is_submodule:
            found.update(_changes_below(_Repository(_under(repository, name)), before))
        elif status in _WHOLLY:
            found[_under(repository, name)] = _WHOLE
        elif name in ranges:  # else it has a new name or mode, and nothing more
            found.setdefault(_under(repository, name), Touched(ranges[name]))
    for name in _git(repository, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if name:  # of another repository inside, which is no submodule, the folder
            found[_under(repository, name)] = _WHOLE
    return found


def _changes_below(submodule: _Repository, before: str) -> dict[str, Touched]:
    """What changed in a submodule since the commit that it was at; all of it where that is not known here."""
    if not os.path.lexists(os.path.join(submodule.top, ".git")):  # not checked out: there is no file, and git would answer for the outer one
        return {}
    return _changes(submodule, _commit(submodule, before))


def _submodules(repository: _Repository) -> list[str]:
    if not os.path.lexists(os.path.join(repository.top, ".gitmodules")):
        return []
    entries = _git(repository, "ls-files", "--stage", "-z").split(b"\0")
    names = (os.fsdecode(one.partition(b"\t")[2]) for one in entries if one.startswith(SUBMODULE))
    return [f":(top,literal){name}" for name in names]


def _under(repository: _Repository, name: bytes) -> str:
    return os.path.join(repository.top, *os.fsdecode(name).split("/"))


def _git(repository: _Repository, *arguments: str, may_fail: bool = False) -> bytes:
    """What git writes to standard output.

    Raises:
        GitError: it is not installed, or says that it cannot.
    """
    environment = {name: value for name, value in os.environ.items() if name not in _VARIABLES}
    environment |= {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    if repository.index_file is not None:
        environment["GIT_INDEX_FILE"] = repository.index_file
    command = ["git", "-c", "core.quotePath=true", *arguments]
    try:
        done = subprocess.run(command, cwd=repository.top, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - no shell
    except FileNotFoundError:
        raise GitError("git is not installed, and only git knows what has changed") from None
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    if done.returncode and not may_fail:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise GitError(f"{repository.top}: not in a git repository" if said.startswith("not a git repository") else f"git: {said}")
    return done.stdout
