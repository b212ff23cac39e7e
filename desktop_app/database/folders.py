"""Whether a folder is one that books should not lie in: on another computer's disk, or copied by a cloud's program.

On a network the lock of the books may do nothing, and SQLite's own locks neither; two computers may then write at once.
A cloud's program copies a file while it is written, and the journal without the file, or the file without the journal.
Both are warned of, not refused: whoever uses one computer alone may do so for years, and should know it.

`caution_about(path)` looks at this machine; what it decides by is plain data, in `judged`.
"""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath


class Danger(StrEnum):
    """What is wrong with a folder."""

    NETWORK = "network"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class Mount:
    """A folder at which a disk begins, and its kind: ext4, nfs4, cifs."""

    folder: str
    kind: str


@dataclass(frozen=True, slots=True)
class Caution:
    """Why a folder is none for books; `by` is the network's kind or the cloud's name, `folder` where it begins."""

    danger: Danger
    by: str
    folder: str


_NETWORK_KINDS = frozenset(
    {
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "davfs2", "gfs2", "glusterfs", "gpfs"),
        *("lustre", "ncpfs", "nfs", "nfs3", "nfs4", "ocfs2", "orangefs", "prl_fs", "remote", "smb", "smb2", "smb3"),
        *("smbfs", "sshfs", "vboxsf", "virtiofs", "vmhgfs", "webdav"),
    }
)
_LOCAL_FUSE = frozenset({"fuseblk", "fuse.ntfs-3g", "fuse.exfat", "fuse.gocryptfs", "fuse.encfs", "fuse.bindfs"})
_REMOTE_DRIVE = 4  # what Windows' GetDriveType answers for a drive of another computer

# How a cloud's folder is called: this alone, or followed by whose it is, as in "OneDrive - Asha Clinic".
_CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "icloud~": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "cloudstorage": "a cloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "box sync": "Box",
    "mega": "MEGA",
    "megasync": "MEGA",
    "seafile": "Seafile",
    "synologydrive": "Synology Drive",
    "syncthing": "Syncthing",
    "yandex.disk": "Yandex Disk",
    "proton drive": "Proton Drive",
}
_WHOSE = re.compile(r"(?: - |-| \().*", re.DOTALL)
# What a cloud's program leaves in the folder that it copies.
MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".seafile-data": "Seafile",
    ".SynologyWorkingDirectory": "Synology Drive",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
_OCTAL = re.compile(r"\\([0-7]{3})")
_OF_MOUNT = re.compile(r"^.+? on (?P<folder>.+) \((?P<kind>[^,)]+)", re.MULTILINE)


def judged(
    folder: PurePath,
    mounts: Iterable[Mount] = (),
    has_marker: Callable[[PurePath, str], bool] = lambda _folder, _name: False,
) -> Caution | None:
    """Decide of a folder, by where disks begin and what stands in it and above it; None where it may be used."""
    return _on_network(folder, mounts) or _in_cloud(folder, has_marker)


def caution_about(book: Path) -> Caution | None:
    """Look at this machine: None where nothing speaks against the folder of a book, or nothing is known of it."""
    folder = Path(book).absolute().parent
    mounts = _mounts_of(folder)
    for each in dict.fromkeys((folder, _resolved(folder))):  # a link may lead into a cloud, or from one
        found = judged(each, mounts, _has_marker)
        if found is not None:
            return found
    return None


def mounts_of_linux(table: str) -> tuple[Mount, ...]:
    """Read /proc/mounts: one mount a line, with blanks in names written as numbers."""
    lines = (line.split(" ") for line in table.splitlines())
    return tuple(Mount(_unescaped(line[1]), line[2]) for line in lines if len(line) > 2)  # noqa: PLR2004 - its columns


def mounts_of_macos(table: str) -> tuple[Mount, ...]:
    """Read what the command `mount` prints: `//host/share on /Volumes/share (smbfs, nodev)`."""
    return tuple(Mount(found["folder"], found["kind"].strip()) for found in _OF_MOUNT.finditer(table))


def _on_network(folder: PurePath, mounts: Iterable[Mount]) -> Caution | None:
    if folder.drive.startswith(("\\\\", "//")) and not folder.drive.startswith("\\\\?\\"):
        return Caution(Danger.NETWORK, "a share", folder.drive)
    # The last one counts: a disk may be mounted over another at the same place.
    over = [each for each in mounts if folder.is_relative_to(each.folder)]
    nearest = max(over, key=lambda each: len(PurePath(each.folder).parts), default=None)
    for each in over:
        if nearest is not None and each.folder == nearest.folder:
            nearest = each
    if nearest is None or not _is_network(nearest.kind):
        return None
    return Caution(Danger.NETWORK, nearest.kind, nearest.folder)


def _is_network(kind: str) -> bool:
    """Tell whether a kind of disk is another computer's, as that of a program that plays a disk mostly is."""
    name = kind.lower()
    return name in _NETWORK_KINDS or (name.startswith("fuse.") and name not in _LOCAL_FUSE)


def _in_cloud(folder: PurePath, has_marker: Callable[[PurePath, str], bool]) -> Caution | None:
    for each in (folder, *folder.parents):
        cloud = _cloud_called(each.name) or next((by for name, by in MARKERS.items() if has_marker(each, name)), None)
        if cloud is not None:
            return Caution(Danger.CLOUD, cloud, str(each))
    return None


def _cloud_called(name: str) -> str | None:
    plain = name.casefold()
    return _CLOUDS.get(plain) or _CLOUDS.get(_WHOSE.sub("", plain))


def _unescaped(text: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), text).encode("latin-1", "replace").decode("utf-8", "replace")


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except (OSError, RuntimeError):  # a loop of links, or a folder that may not be looked into
        return folder


def _has_marker(folder: PurePath, name: str) -> bool:
    try:
        return Path(folder, name).exists()
    except OSError:
        return False


if sys.platform == "win32":
    import ctypes

    def _mounts_of(folder: Path) -> tuple[Mount, ...]:
        root = folder.anchor
        is_remote = ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE_DRIVE
        return (Mount(root, "remote"),) if is_remote else ()
elif sys.platform == "darwin":
    import subprocess

    def _mounts_of(_folder: Path) -> tuple[Mount, ...]:
        asked = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False, timeout=5)
        return mounts_of_macos(asked.stdout)
else:

    def _mounts_of(_folder: Path) -> tuple[Mount, ...]:
        try:
            return mounts_of_linux(Path("/proc/mounts").read_text("latin-1"))
        except OSError:  # a system without it: nothing is known
            return ()
