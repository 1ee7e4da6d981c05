"""`python -m besa` is `besa`."""

from besa.cli import main

if __name__ == "__main__":
    main(prog_name="besa")
