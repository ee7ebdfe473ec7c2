"""What scenes are made of: retained widgets with focus, drawn from tokens."""
