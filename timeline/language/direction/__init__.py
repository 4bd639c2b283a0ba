"""Which way a bare name points: back or ahead, by the words around it."""
