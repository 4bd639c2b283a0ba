"""Reconstruct what happened when, from what people wrote."""
