"""What one person wrote in one text, and how it comes out of it again (RULES.md U8)."""

from boards.deltas import Delta, DeltaError, apply, compose, invert, transform


class Writing:
    """Follows a text: a delta that leads from it to the text without her words.

    Where she replaced the whole, `before` is what stood there; once others typed into that, her
    words and theirs cannot be told apart any more. None for a text is an erased one.
    """

    __slots__ = ("_bridge", "_clean", "_is_mixed", "text")

    def __init__(self, text: str | None) -> None:
        self.text = text
        self._bridge: Delta | None = ()
        self._clean: str | None = text
        self._is_mixed = False

    def write(self, text: str | None, delta: Delta | None, *, hers: bool) -> None:
        """The text becomes this one, by a delta or as a whole."""
        before, self.text = self.text, text
        if delta is not None and before is not None and text is not None:
            self._type(before, delta, hers=hers)
        elif not hers:
            self._begin(text)
        else:
            self._bridge = None
        if text is not None and text == self._clean:
            self._begin(text)

    def _type(self, before: str, delta: Delta, *, hers: bool) -> None:
        try:
            if self._bridge is None:
                self._is_mixed = self._is_mixed or not hers
            elif hers:
                self._bridge = compose(invert(before, delta), self._bridge)
            else:
                theirs = transform(delta, self._bridge, a_first=True)
                self._bridge = transform(self._bridge, delta, a_first=False)
                self._clean = None if self._clean is None else apply(self._clean, theirs)
        except DeltaError:
            self._bridge, self._clean = None, None

    def _begin(self, text: str | None) -> None:
        self._bridge, self._clean, self._is_mixed = (), text, False

    @property
    def is_hers(self) -> bool:
        """Whether anything of hers is in it, and how the text was without it is known."""
        return self.is_changed and not self.is_lost

    @property
    def is_changed(self) -> bool:
        """Whether anything of hers may be in it."""
        return self._bridge != ()

    @property
    def is_lost(self) -> bool:
        """Whether hers cannot be taken out: mixed with others' words, or erased."""
        return self.is_changed and (
            self._is_mixed or self.text is None or not (self._clean or "").strip()
        )

    @property
    def delta(self) -> Delta | None:
        """What takes her words out; None where she wrote the whole text."""
        return self._bridge

    @property
    def clean(self) -> str | None:
        """The text without her words; None for one that was erased."""
        return self._clean
