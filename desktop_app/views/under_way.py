"""What takes long, as a file being written: shown at the foot of the window, asked about before the window closes.

under_way = UnderWay(status_bar, closing)               # lives as long as the bar
view.export_begun.connect(partial(under_way.show_export, view))
view.work_begun.connect(under_way.show_work)
"""

from functools import partial

from PySide6.QtCore import QObject

from desktop_app.views.closing import Closing
from desktop_app.views.file_export import FileExport
from desktop_app.views.status_bar import StatusBar
from desktop_app.views.view import LongWork, View


class UnderWay(QObject):
    """Shows how far it is, with a way to stop it."""

    def __init__(self, bar: StatusBar, closing: Closing) -> None:
        super().__init__(bar)
        self._bar, self._closing = bar, closing

    def show_work(self, words: str, work: LongWork) -> None:
        """Show work of a view."""
        self._bar.start_progress(words, work.cancel)
        self._closing.begin(work, words, work.cancel)
        work.ended.connect(lambda *_: self._closing.end(work))
        work.progressed.connect(self._bar.show_progress)
        work.ended.connect(self._bar.end_progress)

    def show_export(self, view: View, export: FileExport) -> None:
        """Show a file being written, and then where it is."""
        bar = self._bar
        bar.start_progress(self.tr("Exporting"), export.cancel)
        self._closing.begin(export, self.tr("an export"), export.cancel)
        for end in (export.failed, export.finished):
            end.connect(lambda *_: self._closing.end(export))
        export.progressed.connect(bar.show_progress)
        export.failed.connect(bar.end_progress)
        export.failed.connect(partial(view.show_export_error, export))
        export.finished.connect(bar.end_progress)
        export.finished.connect(bar.tell_file)
