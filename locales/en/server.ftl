# What the server says. Each message tells what was wrong and what to do.

error-bad-request = The request could not be read. Reload the page and try again.
error-bad-field = “{ $field }” is missing or has the wrong form. Reload the page and try again.
error-foreign-origin = The request came from another website and was stopped. Open Samskapa directly and try again.
error-not-found = There is nothing at this address. Check the link, or start from the first page.
error-method-not-allowed = This address cannot be used in that way. Reload the page and try again.
error-too-large = That is too much at once: at most { $limit } kB. Send less.
error-wrong-content-type = The request must be JSON. Reload the page and try again.
error-slow-down = { $seconds ->
    [one] Too many attempts. Wait one second and try again.
   *[other] Too many attempts. Wait { $seconds } seconds and try again.
}

error-signed-out = You are not signed in. Sign in and try again.
error-no-seat = This device is not in the workshop. Join with the code first.
error-sign-in-failed = The e-mail address and the password do not match. Check both and try again.
error-setup-token-wrong = This set-up link is not valid. Use the link that the server printed when it was last started.
error-setup-done = Samskapa is already set up. Sign in instead.
error-ticket-wrong = This link does not work any more: it has been used, replaced or ended, or it is too old. Ask whoever sent it for a new one.
error-wall-unknown = This link for the wall does not work any more: it was ended, or there is a newer one. Ask the facilitator for it.
error-not-facilitator = Only a facilitator of the workshop can do this. Ask one of them.
error-removed = You have been removed from this workshop. Talk to the facilitator.
error-banned = This device is kept out of this workshop. Talk to the facilitator.
error-not-let-in = The facilitator has not let you in. Talk to the facilitator.
error-alias-fixed = The facilitator has chosen this name. Ask the facilitator for another one.
error-door-shut = Nobody new can join at the moment. Ask the facilitator to open the door.
error-must-ask = The facilitator lets people in one by one. Try again.
error-lobby-full = { $limit } people are waiting already. Try again in a while.

error-text-empty = This may not be empty. Write something.
error-text-too-long = The text has { $length } characters, but at most { $limit } fit. Shorten it.
error-text-invalid = The text holds characters that cannot be shown. Write it again without them.
error-alias-empty = The name is empty. Write a name that others may see.
error-alias-too-long = The name has { $length } characters, but at most { $limit } fit. Choose a shorter one.
error-alias-invalid = The name holds characters that cannot be shown. Write it again without them.
error-email-invalid = This is not an e-mail address. Check it for mistakes.
error-email-taken = There is already an account with this e-mail address. Sign in with it instead.
error-email-unknown = There is no account with this e-mail address. Check it for mistakes.
error-password-too-short = The password is too short: at least { $limit } characters. A few words together are easy to remember.
error-password-too-long = The password is too long: at most { $limit } characters. Shorten it.
error-language-unknown = This language is not available. Choose Swedish or English.
error-title-differs = The title that you typed is another one. Type the title of the workshop exactly.
error-target-unknown = The board or area that this was meant for is not there any more. Choose another one.
error-area-at-edge = The area lies so close to the outermost edge of the board that the notes do not fit there. Move the area inwards or choose another one.
error-notes-full = At most { $limit } notes fit in a workshop, and with these there would be more. Take fewer of them.

error-code-unknown = No workshop has this code. Check it on the screen in the room; it may have been changed.
error-staff-link-unknown = This staff link is no longer valid. Ask the facilitator for the new one.
error-workshop-unknown = This workshop does not exist, or you do not lead it. Check the link.
error-workshop-not-open = The workshop has not been opened yet. Wait for the facilitator and try again.
error-workshop-closed = The workshop is closed. Ask the facilitator if it will be opened again.
error-workshop-full = The workshop is full: at most { $limit } people. Talk to the facilitator.
error-wall-full = This link is already open on { $limit } devices. Ask the facilitator for a new one.
error-workshop-open = The workshop is open. Close it first, then delete it.

error-storage-unavailable = Nothing can be saved right now, and it is not certain that your change was. Try again in a moment.
error-workshop-halted = Something in this workshop has failed several times, so it can only be read. Tell whoever runs the server.
error-draining = The server is being restarted. Try again in a moment.
error-internal = Something went wrong on the server. Try again; tell the facilitator if it goes on.

# Headings of the table of notes; the import recognises them.
export-number = No.
export-stage = Stage
export-board = Board
export-area = Area
export-group = Group
export-text = Note
export-colour = Colour
export-author = Written by
export-created = Written at
export-edited = Changed at
export-sources = Built on (no.)

# Headings and words of the table of votes.
export-vote-number = No.
export-vote-question = Question
export-vote-board = Board
export-vote-method = How
export-vote-life = State
export-vote-whose = Whose
export-vote-voters = Voters
export-vote-target = About
export-vote-place = Place
export-vote-tie = Tie
export-vote-figure = Figure
export-vote-value = Value
export-vote-dots = Dots
export-vote-yesno = Yes, no, abstain
export-vote-scale = Scale 1 to 5
export-vote-rank = Put in order
export-vote-axes = Two scales
export-vote-open = Open
export-vote-closed = Closed, not shown
export-vote-revealed = Shown
export-vote-givers = Gave it a dot
export-vote-yes = Yes
export-vote-no = No
export-vote-abstained = Abstained
export-vote-mean = Mean
export-vote-points = Points
export-vote-firsts = Put it first
export-vote-tied = Tie
export-vote-chosen = Chosen
export-vote-receipt = Ballot { $receipt }

# What the language calls itself.
language-name = English
