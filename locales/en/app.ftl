# What the screens say. Plain words, the reader is addressed as "you", and every refusal says what to do.

product = Samskapa
loading = One moment …
language = Language
display = Display
to-content = To the content
messages = Messages
close = Close
cancel = Cancel
save = Save
done = Done
send = Send
edit = Edit
delete = Delete
undo = Undo
copy = Copy
copied = Copied
copy-by-hand = The text is marked: copy it with { $keys }, or hold a finger on it.
reload = Reload the page
try-again = Try again
to-start = To the first page
somebody = Somebody

## Faults of the page
nowhere-title = There is nothing here
nowhere-text = The address may be mistyped or too old. Check the link, or begin with the code.
broken-title = Something went wrong on this page
broken-text = What you wrote is kept on this device. Reload the page to go on.
broken-details = Details for whoever helps you
part-missing = This part of the page could not be fetched. Check the network and try again, or reload the page; what you wrote is kept.
failure-unreachable = No answer from the server. Check the network and try again.
failure-unknown = The server gave an answer that this page does not understand. Reload the page and try again.

## Coming in
enter-title = Join a workshop
enter-text = Type the code that is shown in the room. You need no account.
enter-code = Code
enter-go = Go on
enter-length = { $count ->
    [one] A code has { $wanted } letters and digits; this is { $count }.
   *[other] A code has { $wanted } letters and digits; these are { $count }.
}
to-sign-in = Do you lead a workshop? Sign in
join-over = Join the workshop
join-go = Join
join-continue = Continue as { $alias }
join-draft = The workshop has not been opened yet. Wait for the facilitator, then try again.
join-closed = The workshop is closed. Ask the facilitator whether it will be opened again.
join-shut = Nobody new can join at the moment. Ask the facilitator to open the door, then try again.
join-failed = This code leads nowhere
join-privacy = Nothing but this name is asked of you. Others see it beside your notes.
not-you-question = Not you?
not-you-join = Join as somebody else
alias = The name others see
alias-hint = Choose any name you like, or keep this one.
alias-another = Another suggestion
alias-long = { $count } characters are too many: { $most } at most.
seat-failed = This device is not in the workshop
no-network = No network

challenge = The challenge
## The workshop
open-as-list = Open as list
view = View
view-board = Board
view-write = Write
view-list = List
search = Search
steer = Facilitate
own-menu = { $alias }: your menu
stages = Stages
stage-empathize = Empathize
stage-define = Define
stage-ideate = Ideate
stage-prototype = Prototype
stage-test = Test
stage-here = (everyone is here)
stage-away = You are looking around. Everyone is at { $stage }.
stage-back = Back to where everyone is
stage-moved = Everyone is now at { $stage }.
boards = Boards of this stage
board-untitled = Untitled board
no-board = This stage has no board.
area = Area
area-untitled = Untitled area
erased = (erased)

saving-saved = All saved
saving-saving = Saving …
saving-unsent = Not sent yet
saving-poll = (backup connection)
saving-late = Not saved yet
saving-connecting = Connecting …
saving-offline = { $count ->
    [0] Offline
   *[other] Offline, { $count } not saved
}
saving-full = Full right now
saving-stopped = Not connected
banner-offline = { $count ->
    [one] Not saved yet: one change waits on this device. It is sent as soon as there is a connection. You can go on writing.
   *[other] Not saved yet: { $count } changes wait on this device. They are sent as soon as there is a connection. You can go on writing.
}
banner-offline-empty = No connection right now. You can go on writing: it is kept on this device and sent later.
banner-late = Not saved yet: saving takes longer than usual. What you write stays on this device and is saved as soon as that is possible. You can go on writing.
banner-full = The workshop is full right now, or very busy. This page gets in by itself as soon as there is room: leave it open.
banner-forgetful = This browser keeps nothing: keep the page open until it says “All saved”.
banner-draft = The workshop has not been opened yet. You can look around; writing begins when the facilitator opens it.
banner-draft-facilitator = This is a draft: only facilitators see it. Open it under “Facilitate” when you are ready.
banner-closed = The workshop is closed. Everything can be read, nothing can be changed.
banner-halted = Something in this workshop has failed several times. You can read, but nothing can be changed until whoever runs the server has looked at it. What is not saved yet stays on this device.
banner-halted-facilitator = Something in this workshop has failed several times, so it can only be read. The other workshops go on. Tell whoever runs the server; this takes it up again: samskapa resume { $workshop }
banner-read-only = The facilitator has paused writing. You can read on; what you wrote is saved.
banner-read-only-facilitator = Writing is paused for everyone but facilitators.
why-stopped = Not connected: see the message above.
why-loading = The workshop is still being fetched.
why-closed = The workshop is closed.
why-draft = The workshop has not been opened yet.
why-halted = This workshop can only be read right now: see the message above.
why-read-only = The facilitator has paused writing.
why-muted = Those who lead have paused your writing. You can read and vote. { $reason }
why-not-yours = Only the person who wrote it can do this.


## Notes
new-note = New note
note-text = Text of the note
note-placeholder = Write a note …
note-added = Note added. { $area }
note-actions = Actions for: { $text }
edit-note = Edit: { $text }
note-saved = Saved
note-waiting = Waiting
note-refused = Refused: { $why }
note-refused-short = Refused
together = Everyone may write in it
together-hint = Others may write here at the same time.
together-others = Somebody else is writing here too.
text-count = { $count } of { $most } characters
text-too-long = { $over ->
    [one] 1 character too many: { $most } at most
   *[other] { $over } characters too many: { $most } at most
}
colour = Colour
colour-change = Colour …
colour-0 = Butter
colour-1 = Sky
colour-2 = Moss
colour-3 = Rose
colour-4 = Heather
colour-5 = Linen
group-untitled = Group without a name
notes-count = { $count ->
    [one] 1 note
   *[other] { $count } notes
}

## The board

## Others
people-here = { $count ->
    [one] People: 1 here
   *[other] People: { $count } here
}
drafts-count = { $count ->
    [one] 1 text not accepted
   *[other] { $count } texts not accepted
}
## On a phone
mine = My notes
mine-empty = What you send stands here, and what the others make of it.
mine-more = Show older ones
mine-kept = { $count ->
    [one] One text was not accepted. It is kept here.
   *[other] { $count } texts were not accepted. They are kept here.
}
drafts-open = Look at it
all-notes = { $count ->
    [one] Everyone’s notes (1)
   *[other] Everyone’s notes ({ $count })
}
in-group = In the group: { $title }

## About this site
foot-about = About Samskapa
privacy = Privacy
accessibility = Accessibility
privacy-before = What you write is read by the others and becomes a public record.
privacy-read = How we handle your data
undo-person = Undo everything by { $alias } …
