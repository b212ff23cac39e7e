"""The things one types into, presses and reads: fields, buttons, chips, badges, labels and the banner."""
