"""The palette that Qt's own painting goes by, in all three states, made from the tokens."""

from PySide6.QtGui import QColor, QPalette

from desktop_app.views.look.tokens import Tokens

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def palette_of(tokens: Tokens) -> QPalette:
    """Make the palette of a scheme; an inactive window looks like an active one, a disabled text is fainter."""
    palette = QPalette()
    for group in (_Group.Active, _Group.Inactive):
        for role, colour in _roles(tokens, text=tokens.text).items():
            palette.setColor(group, role, QColor(colour))
    for role, colour in _roles(tokens, text=tokens.control).items():
        palette.setColor(_Group.Disabled, role, QColor(colour))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(tokens.soft_idle))
    palette.setColor(_Group.Disabled, _Role.HighlightedText, QColor(tokens.control))
    return palette


def _roles(tokens: Tokens, *, text: str) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.canvas,
        _Role.WindowText: text,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.alt,
        _Role.Text: text,
        _Role.PlaceholderText: tokens.text3,
        _Role.Button: tokens.surface,
        _Role.ButtonText: text,
        _Role.BrightText: tokens.bad,
        _Role.ToolTipBase: tokens.surface,
        _Role.ToolTipText: tokens.text,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.on_accent,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.surface,
        _Role.Midlight: tokens.hover,
        _Role.Mid: tokens.line,
        _Role.Dark: tokens.control,
        _Role.Shadow: tokens.control,
    }
