"""Golden vectors: what this implementation does, for the browser's twin to do alike.

`python -m tests.vectors` writes the JSON files beside this one, `--check` fails when one of them is
out of date. pytest reads them with an independent MessagePack, vitest with the client's own code.
"""
