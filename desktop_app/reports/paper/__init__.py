"""What the papers that a clinic hands out say, as facts: no layout, no words of a language."""
