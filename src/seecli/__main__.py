"""Where the process begins: `seecli`, and `python -m seecli`."""

import gc


def main() -> None:
    """Run the command line and end the process."""
    # An answer makes no rings of objects worth looking for, nor do imports: a table of 200 events takes 15 ms less.
    gc.disable()
    from seecli.cli import main as run  # noqa: PLC0415  (not before the line above)

    run()


if __name__ == "__main__":
    main()
