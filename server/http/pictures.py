"""QR codes."""

import io

import segno
from starlette.responses import Response


def picture_of(address: str) -> Response:
    """An address as a QR code."""
    picture = io.BytesIO()
    # Level M survives a projector and a crease; four modules of quiet zone are the standard.
    code = segno.make(address, error="m", micro=False)
    # White behind it, or a camera finds nothing on a dark screen.
    code.save(picture, kind="svg", border=4, light="#fff", xmldecl=False, omitsize=True)
    headers = {"Cache-Control": "no-store"}
    return Response(picture.getvalue(), headers=headers, media_type="image/svg+xml")
