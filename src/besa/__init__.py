"""besa keeps a sourced record of promises, contacts and incidents from news reports in many languages."""

__version__ = "0.1.0"
