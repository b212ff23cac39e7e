"""Shows pages of the program's own: the only text of the window that is read as markup. What users wrote never is."""

from PySide6.QtWidgets import QTextBrowser

from desktop_app import resources


class Reader(QTextBrowser):
    """A page with links, which are told and never followed by themselves: nothing is loaded from anywhere."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(name)

    def show_page(self, resource: str) -> None:
        """Show a page of the program's resources, written in Markdown."""
        self.setMarkdown(resources.text(resource))

    def show_words(self, html: str) -> None:
        """Show a page that was put together of escaped words."""
        self.setHtml(html)
