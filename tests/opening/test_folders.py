"""Folders that books should not lie in, told by where disks begin, by names, and by what a cloud's program leaves."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from desktop_app.database import folders
from desktop_app.database.folders import (
    MARKERS,
    Caution,
    Danger,
    Mount,
    caution_about,
    judged,
    mounts_of_linux,
    mounts_of_macos,
)
from desktop_app.errors import InCloud, OnNetwork
from desktop_app.repositories.book_folder import caution_of

LINUX = mounts_of_linux(r"""sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
/dev/sda3 /home btrfs rw,relatime 0 0
nas:/volume1/books /mnt/nas nfs4 rw,vers=4.2 0 0
//server/share /mnt/my\040share cifs rw,vers=3.1.1 0 0
nas:/over /srv nfs rw 0 0
/dev/sdb1 /srv ext4 rw 0 0
asha@host:/ /home/asha/far fuse.sshfs rw,user_id=1000 0 0
/dev/sdc1 /media/asha/STICK fuseblk rw,user_id=0 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
drive: /home/asha/gd fuse.rclone rw 0 0
none /mnt/c 9p rw,aname=drvfs 0 0
share /media/sf_books vboxsf rw 0 0
/dev/sdd1 /home/asha/far/near xfs rw 0 0
/dev/sde1 /mnt/\340\244\206\340\244\266\340\244\276 nfs4 rw 0 0
broken line
""")
MACOS = mounts_of_macos("""/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//asha@nas._smb._tcp.local/Clinic Books on /Volumes/Clinic Books (smbfs, nodev, nosuid, mounted by asha)
nas:/export on /Volumes/export (nfs)
""")


@pytest.mark.parametrize(
    ("folder", "by", "begins"),
    [
        ("/mnt/nas", "nfs4", "/mnt/nas"),
        ("/mnt/nas/2026/asha", "nfs4", "/mnt/nas"),
        ("/mnt/my share/books", "cifs", "/mnt/my share"),
        ("/home/asha/far/books", "fuse.sshfs", "/home/asha/far"),
        ("/run/user/1000/gvfs/smb-share:server=nas", "fuse.gvfsd-fuse", "/run/user/1000/gvfs"),
        ("/home/asha/gd", "fuse.rclone", "/home/asha/gd"),
        ("/mnt/c/Users/asha", "9p", "/mnt/c"),
        ("/media/sf_books", "vboxsf", "/media/sf_books"),
        ("/mnt/आशा/books", "nfs4", "/mnt/आशा"),
    ],
)
def test_linux__a_disk_of_another_computer(folder: str, by: str, begins: str) -> None:
    assert judged(PurePosixPath(folder), LINUX) == Caution(Danger.NETWORK, by, begins)


@pytest.mark.parametrize(
    "folder",
    [
        "/home/asha/books",
        "/srv/books",  # a disk of this computer is mounted over the other one
        "/media/asha/STICK",
        "/home/asha/far/near/books",
        "/mnt/nasty",  # begins like one that is
        "/",
        "/mnt/my",
    ],
)
def test_linux__a_disk_of_this_computer(folder: str) -> None:
    assert judged(PurePosixPath(folder), LINUX) is None


@pytest.mark.parametrize(
    ("folder", "by"), [("/Volumes/Clinic Books/2026", "smbfs"), ("/Volumes/export", "nfs"), ("/Users/asha", None)]
)
def test_macos(folder: str, by: str | None) -> None:
    found = judged(PurePosixPath(folder), MACOS)
    assert (None if found is None else found.by) == by


@pytest.mark.parametrize(
    ("folder", "mounts", "by"),
    [
        (r"\\server\share\books", (), "a share"),
        (r"Z:\books", (Mount("Z:\\", "remote"),), "remote"),
        (r"C:\Users\asha\Documents", (), None),
        (r"\\?\C:\Users\asha", (), None),
    ],
)
def test_windows(folder: str, mounts: tuple[Mount, ...], by: str | None) -> None:
    found = judged(PureWindowsPath(folder), mounts)
    assert (None if found is None else found.by) == by


@pytest.mark.parametrize(
    ("folder", "by"),
    [
        (PureWindowsPath(r"C:\Users\asha\OneDrive\Documents"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\asha\OneDrive - Asha Clinic"), "OneDrive"),
        (PureWindowsPath(r"G:\My Drive\books"), "Google Drive"),
        (PureWindowsPath(r"C:\Users\asha\iCloudDrive"), "iCloud"),
        (PurePosixPath("/home/asha/Dropbox"), "Dropbox"),
        (PurePosixPath("/home/asha/Dropbox (Asha Clinic)/2026"), "Dropbox"),
        (PurePosixPath("/home/asha/Nextcloud/books"), "Nextcloud"),
        (PurePosixPath("/Users/asha/Library/Mobile Documents/com~apple~CloudDocs/books"), "iCloud"),
        (PurePosixPath("/Users/asha/Library/CloudStorage/GoogleDrive-asha@clinic.in/My Drive"), "Google Drive"),
        (PurePosixPath("/Users/asha/Library/CloudStorage/Box-Box"), "a cloud"),
        (PurePosixPath("/home/asha/Seafile/My Library"), "Seafile"),
        (PurePosixPath("/home/asha/Documents/dropboxes"), None),
        (PurePosixPath("/home/asha/cloud"), None),
        (PurePosixPath("/home/mega-clinic/books"), "MEGA"),  # a warning that is wrong costs one click
    ],
)
def test_cloud__by_its_name(folder: PurePath, by: str | None) -> None:
    found = judged(folder)
    assert (None if found is None else (found.danger, found.by)) == (None if by is None else (Danger.CLOUD, by))


@pytest.mark.parametrize(("marker", "by"), MARKERS.items())
def test_cloud__by_what_its_program_leaves(marker: str, by: str) -> None:
    root = PurePosixPath("/home/asha/work")
    found = judged(root / "2026" / "books", LINUX, lambda folder, name: (folder, name) == (root, marker))
    assert found == Caution(Danger.CLOUD, by, str(root))


def test_network__is_said_before_the_cloud() -> None:
    found = judged(PurePosixPath("/mnt/nas/Dropbox"), LINUX)
    assert found is not None
    assert found.danger is Danger.NETWORK


def test_this_machine__is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "_mounts_of", lambda _folder: ())
    cloud, plain = tmp_path / "a" / "b", tmp_path / "c"
    cloud.mkdir(parents=True)
    plain.mkdir()
    (tmp_path / "a" / ".stfolder").mkdir()
    assert caution_about(plain / "book.clinicbook") is None
    assert caution_about(cloud / "book.clinicbook") == Caution(Danger.CLOUD, "Syncthing", str(tmp_path / "a"))
    (plain / "elsewhere").symlink_to(cloud)
    assert caution_about(plain / "elsewhere" / "book.clinicbook") is not None


@pytest.mark.parametrize(
    ("danger", "kind", "words"),
    [(Danger.NETWORK, OnNetwork, "on another computer's disk (nfs4)"), (Danger.CLOUD, InCloud, "which nfs4 copies")],
)
def test_caution__says_why_and_what_to_do(
    danger: Danger, kind: type, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop_app.repositories.book_folder.caution_about", lambda _book: Caution(danger, "nfs4", "/mnt/nas")
    )
    found = caution_of(Path("/mnt/nas/book.clinicbook"))
    assert found is not None
    assert type(found) is kind
    assert words in str(found)
    assert "only backups there" in found.advice
