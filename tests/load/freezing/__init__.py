"""A reader that does not read: what it costs the server, and what it costs the others.

Three parts, each on a server of its own. In the *crowd* people work as in `room`, one more comes
and freezes, and what counts is how soon the others see a change, before, meanwhile and after. In
the *flood* a few people send as many bytes as the rules allow; what counts is the server's memory.
In the *quiet* room nothing happens, and what counts is that a silent reader is found there too.
What was offered to a frozen reader is what somebody beside it got, in the same role and mode.
"""
