"""How everything looks: colours, type, icons and the one style sheet, for light and dark; put on in one step.

app = QApplication([])
apply_look(app, Scheme.SYSTEM)       # scheme.py: fonts, palette and style sheet together; follows the system
tokens().accent                      # scheme.py: today's colours, read when painting
draw_text(painter, rect, "सुनीता", BODY, tokens().text)      # painting.py
icon("search")                       # icons.py: follows the scheme by itself
"""
