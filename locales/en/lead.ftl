# Accounts and facilitating: fetched only by those screens.

## Accounts
sign-in-title = Sign in
sign-in-text = For those who lead workshops.
sign-in-go = Sign in
sign-out = Sign out
email = E-mail address
password = Password
password-hint = A few words in a row are easy to remember and hard to guess.
your-name = Your name
your-name-hint = Participants see it as the facilitator's name.
setup-title = Welcome
setup-text = Make the first account. With it you create and lead workshops.
setup-go = Make the account
setup-no-token = This page is opened by the facilitator link that the server prints when it starts. Copy the whole of it.

## My workshops
mine-title = My workshops
changed-at = Changed { $when }
create-open = New workshop
create-title = New workshop
create-first = It begins as a draft with a board for each of the five stages. Nobody gets in before you open it.
create-name = Title
create-go = Create
create-language = Language of the workshop
challenge-hint = What do you want to find out or solve together? One sentence.
children = Consequences for children
children-hint = How could this affect children, and how will you find out? The Convention on the Rights of the Child asks for it.
life-draft = Draft
life-open = Open
life-closed = Closed
restored = Note restored.

## Facilitating
steer-life = The workshop
life-draft-text = Only facilitators get in.
life-open-text = Everybody with the code gets in and can write.
life-closed-text = Everything can be read, nothing changed.
life-from-draft = Open the workshop
life-from-open = Close the workshop
life-from-closed = Open again
close-title = Close the workshop?
close-text = Nobody can write any more, and nobody new gets in. You can open it again.
close-waiting = { $count ->
    [one] 1 note that was written on one’s own still waits: it cannot be shown while the workshop is closed.
   *[other] { $count } notes that were written on one’s own still wait: they cannot be shown while the workshop is closed.
}
close-forgets = Who wrote the notes with hidden authors is then forgotten for good: if you open it again, nobody can change the words of those notes.
steer-stage = Stage
steer-stage-text = Takes everybody there at once.
steer-writing = Writing
steer-read-only = Pause writing for everyone but facilitators
steer-read-only-text = For listening, or for a break. Nothing is lost.
steer-join = Joining
steer-join-not-open = The code works while the workshop is open.
code-is = Code: { $code }
join-link = Link to join
qr-alt = QR code for { $url }
code-rotate = New code …
code-rotate-text = The old code stops working at once. Those who are inside stay inside.
code-rotate-go = Make a new code
code-rotated = The new code is { $code }.
staff-link = Link for staff
staff-link-text = Whoever opens it joins as staff. A new link makes the old one stop working.
staff-link-make = Make a link for staff
trash-count = Deleted notes ({ $count })
trash-empty = Nothing has been deleted.
trash-by = Deleted by { $alias }, { $time }
trash-no-board = Its board has been removed, so it cannot come back.

## The page for the wall
projector = Projector
projector-open = Show on the projector
projector-open-text = A page of its own with the code, large, and who is in; by the keys 2, 3 and 4 also the board, the list or the result of a vote. It opens in a new tab.
projector-scan = Point your phone’s camera here
projector-type = or go to
projector-draft = Opens soon
projector-closed = This workshop is closed. Thank you!
projector-here = { $count ->
    [0] Nobody is in yet. Be the first!
    [one] One person is in
   *[other] { $count } people are in
}
projector-latest = These are the latest { $count }
projector-offline = No connection right now. What is shown may be old.
wall-link-head = The screen in the hall
wall-link-text = On another computer in the hall: make a link and open it there. No account is needed. It shows what residents see, and nothing can be written on it.
wall-link = Link for the screen
wall-link-once = Copy it now: it is not shown again. It works until you end it.
wall-link-make = Make a link for the screen
wall-link-again = New link for the screen …
wall-link-again-go = Make a new link
wall-withdraw = End the screens …
wall-withdraw-text = All screens that show this workshop now go dark at once, and the old link stops working.
wall-withdraw-go = End the screens
wall-withdrawn = No screen shows the workshop any more.
wall-shows-code = The screen shows the code
wall-shows = What the screen shows
wall-join = Getting in
wall-board = Board
wall-list = List
wall-result = Result
wall-more = { $count ->
    [one] One more is on everybody’s own screen.
   *[other] { $count } more are on everybody’s own screen.
}
wall-next-board = Next board
wall-whole = Whole board
wall-hold = Stand still
wall-go-on = Next part
wall-part-outside = Outside the areas
wall-part = Part { $part } of { $count }. All of the board at once would be too small to read.
wall-part-held = Part { $part } of { $count }, standing still. All of the board at once would be too small to read.
wall-part-only = Shown as a list: as a board the words would be too small to read.
wall-beside = Beside the board
wall-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
wall-no-notes = No notes here yet.
wall-ended = This screen has been ended.
wall-deleted = This workshop is not there any more.
wall-ended-text = To show a workshop here, open a new link for the screen. Those who lead the workshop can make one.
wall-trying = It is tried again by itself.
full-screen = Full screen
full-screen-end = Leave full screen

## The workshop as a whole
steer-now = Right now
steer-content = Boards and notes
steer-whole = This workshop
downloads = Take the results along
downloads-text = All notes with their boards, areas and groups. No names: of an author only the role. Of votes the results that were shown to all.
download-csv = Table (CSV)
download-votes = Votes (CSV)
download-json = Everything (JSON)
copy-workshop = Copy the workshop …
copy-workshop-hint = A new draft with the same boards, without notes and people.
copy-workshop-title = Copy the workshop
copy-workshop-text = Boards, areas, prompts and the challenge come along. Notes, people and the consequences for children do not.
copy-workshop-name = Title of the new workshop
copy-workshop-go = Make the copy
copy-of = { $title } (copy)
delete-workshop = Delete the workshop …
delete-workshop-title = Delete the workshop for good?
delete-workshop-text = Everything in it is erased: notes, boards, names, links to join. Nobody can bring it back. Download the results first if you need them.
delete-workshop-type = Type the title to delete it
delete-workshop-hint = It is erased for everybody, for good.
delete-workshop-go = Delete for good
delete-close-first = Close the workshop first. An open one cannot be deleted.
deleted-workshop = { $title } has been deleted.
workshop-actions = More about { $title }

sign-in-forgot = Forgotten your password? Whoever runs this Samskapa can give you a link to a new one.

## One-time links
invite-title = You are invited
invite-account-text = Make your account. With it you create and lead workshops.
invite-lead-over = You are invited to lead
invite-lead-text = You will be able to do all that the other facilitators can. Afterwards the workshop stands in My workshops.
invite-leads = You lead this workshop already. The link is for somebody else, and still works.
invite-enter = To the workshop
invite-seat = As whom?
invite-seat-same = As { $alias }, who is in the workshop on this device: the name and the notes stay
invite-seat-new = As somebody new, under my own name
invite-go = Lead the workshop
invite-go-as = Lead the workshop as { $name }
invite-known = I have an account
invite-new = I need an account
invite-other-account = Use another account
ticket-no-token = This page is opened by a link that somebody gives you. Copy the whole of it.
reset-title = New password
reset-text = When you save it you are signed in here, and signed out everywhere else.
reset-go = Save the new password

## Privacy and accessibility
notice-elsewhere = This page is not there in { $wanted } yet. It is shown in { $shown }.
notice-unfinished = Whoever runs this Samskapa has not finished this page: what is marked still has to be filled in, such as who is responsible and how to reach them.

## A second facilitator
second = Invite a second facilitator
second-text = Whoever opens the link can do all that you can, with an account of her own. It works once, within seven days. A new link ends the old one.
second-link = Link for a second facilitator
second-once = Copy it now: it is not shown again. It works until { $when }.
second-waiting = A link is waiting to be used, until { $when }.
second-make = Make a link
second-again = Make a new link
second-end = End the link
second-ended = The link does not work any more.
## Import of notes
import-open = Import notes …
import-hint = From a table (CSV) or from lines that you paste. You see them before they come in.
import-last = { $count ->
    [one] One note was imported at { $time }.
   *[other] { $count } notes were imported at { $time }.
}
import-take-back = Take the import back
import-title = Import notes
import-file = A file
import-file-hint = A table saved as CSV, or a text file. One row becomes one note.
import-file-empty = The file is empty. Choose another one.
import-file-large = The file is larger than 64 MB. Choose a smaller one, or divide it.
import-file-unread = The file could not be read. Choose it again.
import-paste = Or paste lines
import-paste-hint = One line becomes one note. Cells copied from a spreadsheet work too.
import-nothing = There is nothing to import yet. Choose a file or paste some lines.
import-go-on = Look at the notes
import-from = From the file { $name }
import-board = Board
import-area = Area
import-private = Everybody sees these notes at once, although people write on their own here.
import-read-as = How it is read
import-encoding = Characters
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 LE (Unicode text)
encoding-utf-16be = UTF-16 BE
encoding-windows-1252 = Western European (Latin-1)
import-separator = Between the columns
separator-semicolon = Semicolon ;
separator-comma = Comma ,
separator-tab = Tab
separator-bar = Vertical bar |
separator-none = Nothing: each line is a note
import-text-column = Column with the text
import-area-column = Column with the area
import-colour-column = Column with the colour
import-no-column = None
import-column = Column { $number }
import-column-named = Column { $number }: { $heading }
import-headings = The first row holds headings
import-preview = Preview
import-first = { $count ->
    [one] The first note
   *[other] The first { $count } notes
}
import-text = Text
import-none = There is no text here. Choose another column, or another file.
import-room = There are { $found } notes, and the workshop has room for { $room } more. Take the first { $room }, or cancel.
import-size = There are { $found } notes, and { $fits } of them are as much text as can be imported at once. Take the first { $fits }, or cancel.
import-too-long = { $count ->
    [one] One text is longer than the { $most } characters that fit on a note. It is left out.
   *[other] { $count } texts are longer than the { $most } characters that fit on a note. They are left out.
}
import-too-long-rows = Rows: { $rows }
import-elsewhere = { $count ->
    [one] One row names an area that this board does not have. It goes to the area chosen above.
   *[other] { $count } rows name an area that this board does not have. They go to the area chosen above.
}
import-empty-rows = { $count ->
    [one] One row has no text and is passed over.
   *[other] { $count } rows have no text and are passed over.
}
import-back = Choose something else
import-go = { $count ->
    [one] Import one note
   *[other] Import { $count } notes
}
import-first-go = Import the first { $count }
import-done = { $count ->
    [one] One note was imported.
   *[other] { $count } notes were imported.
}
import-undone = { $taken ->
    [one] One note was taken back.
   *[other] { $taken } notes were taken back.
}
import-undone-some = { $taken } notes were taken back. { $kept } stay, because they have been edited, grouped or linked.

## Boards and areas
boards-open = Boards and areas …
boards-hint = Change titles and prompts, add, order and remove.
boards-title = Boards and areas
boards-text = Everybody sees what you change at once. Boards and areas with notes stay.
boards-of = Boards of { $stage }
boards-full = A workshop has at most { $most } boards.
boards-moved = { $title } is now number { $place } of { $count }.
board-add = Add a board to { $stage }
board-add-go = Add the board
board-added = The board { $title } has been added.
board-begins = What the board begins with
board-from-template = With the areas of { $stage }
board-empty = With one empty area
board-title = Title of the board
board-prompt = Prompt
board-prompt-hint = The question that people answer with their notes.
board-actions = Actions for the board { $title }
board-edit = Edit the board { $title }
board-remove = Remove the board
board-removed = The board { $title } has been removed.
board-not-empty = { $count ->
    [one] One note stands on it.
   *[other] { $count } notes stand on it.
}
board-last = A workshop keeps at least one board.
areas-of = Areas of { $title }
area-add = Add an area
area-add-go = Add the area
area-added = The area { $title } has been added.
area-first = Notes
area-title = Title of the area
area-hint = Hint
area-actions = Actions for the area { $title }
area-edit = Edit the area { $title }
area-remove = Remove the area
area-removed = The area { $title } has been removed.
area-not-empty = { $count ->
    [one] One note stands in it.
   *[other] { $count } notes stand in it.
}
area-last = A board keeps at least one area.
edit-words = Edit the words …
edit-workshop = Edit title and challenge …
edit-workshop-title = Title and challenge
words-saved = Saved.
words-empty = This may not be empty. Write something.
words-too-long = The text has { $count } characters, but at most { $most } fit. Shorten it.
words-stale = Somebody has changed this while you were writing. Your words are still here. It says now:
words-nothing = (nothing)
words-mine = Go on with mine
words-theirs = Take theirs

staff-title = Join as staff
staff-text = This link is for people who work with the question, such as officials.
staff-alias-hint = The name that you use at work makes it clear who you are.
staff-no-token = The link is not complete. Ask the facilitator for the link for staff and open the whole of it.
to-code = Join with a code instead
restore = Restore

## What may hurt
steer-safety = What may hurt
flags-count = Reports ({ $count })
flags-hint = Reports do nothing by themselves. You see how many there are and what they say, never whose they are.
flags-none = No note has been reported.
flags-of-note = { $count ->
    [one] One report:
   *[other] { $count } reports:
}
flags-rule = { $rule } ({ $count })
flags-reason = Why the note may stand
flags-reason-usual = Frank, but within the rules
flags-settle = Let it stand
flags-settled = The note stands. The reports are settled.
flags-settled-count = { $count ->
    [one] One settled
   *[other] { $count } settled
}
flags-settled-why = { $time }, { $count ->
    [one] one report
   *[other] { $count } reports
}: { $reason }
flags-away = not shown now
word-list-open = Words that hold a note …
word-list-hint = Slurs and threats. A note with one of them waits until you have read it; nothing is deleted.
word-list-title = Words that hold a note
word-list-text = The list is for slurs and threats, not for anger. People may be blunt about what matters to them.
word-list-added = Words to add
word-list-added-hint = One on each line. With a star at its end a word also counts as the beginning of longer ones: troll*
word-list-without = Words to take out of the standard list
word-list-without-hint = One on each line, as it stands in the list below.
word-list-saved = The list is saved.
word-list-standard = The standard list ({ $count } lines)
word-list-standard-hint = Swedish and English. It holds words that are ugly to read.
personal-count = Possible personal data: { $count }
personal-hint = Notes in which something looks like a personal number, a phone number or an e-mail address. Found here on this screen; nobody else is told. Take special care of what is about children, and about people who are not here.
personal-none = Nothing on the boards looks like it.
personal-kinds = Looks like: { $kinds }

## What boards are for, and notes that not everybody sees
mode-title = What the board is for now
mode-title-of = What “{ $board }” is for now
mode-open = Write together
mode-open-text = Everybody sees each note as soon as it is written.
mode-private = Write on one’s own
mode-private-text = Nobody sees the others’ notes, nor do you, until you show them.
mode-read = Only read
mode-read-text = Participants change nothing. You can move and group.
mode-vote = Vote
mode-vote-text = The notes stay as they are while you vote.
mode-open-turned = { $board }: everybody writes together.
mode-private-turned = { $board }: everybody writes on their own.
mode-read-turned = { $board }: only reading.
mode-vote-turned = { $board }: the notes stay as they are.
mode-counts = Show everybody how many notes are waiting
authors-title = Who wrote it
authors-named = Everybody sees the name
authors-alias = Only you see who; others see a number
authors-hidden = Nobody sees who, nor do you
authors-hint = For notes that are written from now on. Those who write are told which it is.
authors-hidden-hint = Until the workshop is closed the system knows who wrote each note, so that people can change their own. When you close it, that is erased for good: nobody can change these notes afterwards, also if you open the workshop again.
reveal-all = Show all
reveal-one = Show one more
reveal-area = { $area } ({ $count })
reveal-hint = They are mixed, so that their order does not say who wrote what.
hold-title = New notes
hold-none = Are shown at once
hold-none-text = Words on the word list hold a note back all the same.
hold-first = The first of each guest waits
hold-first-text = Once you have approved one, the next are shown at once.
hold-all = All wait
hold-all-text = You read each note before others see it.
held-count = Waiting for you ({ $count })
held-none = No notes are waiting.
held-by = { $alias }, { $time }
approve = Approve
approve-chosen = Approve those chosen ({ $count })
show-again = Show again
hide = Take away
hide-title = Take the note off the board
hide-notes-title = Take { $count } notes off the board
hide-chosen = Take away those chosen ({ $count })
hide-rule = Which rule it breaks
hide-message = Words to the author, if you like
hide-message-hint = The author sees the rule and your words, and can answer once.
hidden-count = Taken away by you ({ $count })
hidden-for = Rule: { $rule }.
hidden-reply = Answer:
reveal-waiting = { $count ->
    [one] 1 note is written
   *[other] { $count } notes are written
}
revealed = { $count ->
    [0] No note is shown
    [one] 1 note is shown
   *[other] { $count } notes are shown
}
revealed-but = { $count ->
    [one] { $shown }, 1 note waits for you
   *[other] { $shown }, { $count } notes wait for you
}
reveal-gone = { $count ->
    [one] 1 note by somebody who was removed stays out of sight. It comes back with whoever wrote it, or goes with the board.
   *[other] { $count } notes by people who were removed stay out of sight. They come back with whoever wrote them, or go with the board.
}
approve-all = { $count ->
    [one] Approve it
   *[other] Approve all { $count }
}
approved = { $count ->
    [0] No note is shown
    [one] 1 note is shown
   *[other] { $count } notes are shown
}
approved-but = { $count ->
    [one] { $said }, 1 was not there any more
   *[other] { $said }, { $count } were not there any more
}
held-notes-said = { $count ->
    [one] The note waits in the panel, and nobody else sees it
   *[other] { $count } notes wait in the panel, and nobody else sees them
}
hold-none-of-others = Choose notes of others. Your own you can delete.
hidden-said = { $count ->
    [one] The note is off the board
   *[other] { $count } notes are off the board
}

## What a facilitator does about a person
act-title-mute = Pause the writing of { $alias }?
act-text-mute = { $alias } can still read, vote and report notes. Nobody but those who lead, and { $alias }, learns of it. They can still come in with the code as somebody new.
act-go-mute = Pause
act-said-mute = { $alias } cannot write for now.
act-title-rename = Another name for { $alias }
act-text-rename = Everybody sees the new name at once, on old notes too. { $alias } cannot change it back.
act-go-rename = Give this name
act-said-rename = The name is now { $alias }.
act-title-remove = Remove { $alias }?
act-text-remove = The person can no longer see or write anything here. What they wrote stays. You can let them in again. They can still come in with the code as somebody new.
act-go-remove = Remove
act-said-remove = { $alias } was removed.
act-title-ban = Remove { $alias } and keep them out?
act-text-ban = The person is out, and nobody can join on a device that they used here, not under another name either. A shared tablet is closed to others too. With another device or browser they can still come as somebody new: then let people ask at the door, or close it. You can let them in again.
act-go-ban = Keep out
act-said-ban = { $alias } was removed and is kept out.
act-title-make-facilitator = Let { $alias } lead with you?
act-text-make-facilitator = { $alias } can then do all that you can: open and close the workshop, remove people, give roles.
act-go-make-facilitator = Make facilitator
act-said-make-facilitator = { $alias } is a facilitator now.
act-title-make-staff = Make { $alias } staff?
act-text-make-staff = { $alias } is shown as staff, and counted with staff in votes.
act-go-make-staff = Make staff
act-said-make-staff = { $alias } is staff now.
act-title-make-resident = Make { $alias } a resident?
act-text-make-resident = { $alias } is shown as a resident, and counted with residents in votes.
act-go-make-resident = Make resident
act-said-make-resident = { $alias } is a resident now.
act-leads-no-more = { $alias } leads no more after that.
act-name = The new name
act-why = Why
act-why-told = { $alias } can read this. It also stands in the list of what those who lead have done.
act-why-listed = It stands in the list of what those who lead have done. { $alias } is not shown it.
act-why-leads = It stands in the list of what those who lead have done. Everybody who leads can read it.
act-why-long = { $count } characters; { $most } at most.

## The door
door = Who can join
door-open = Everybody with the code
door-ask = Only those you let in
door-shut = Nobody new
door-open-text = Whoever has the code or the link for staff comes in at once.
door-ask-text = Whoever is new waits until one of you lets them in. Those who were here before come back without asking.
door-shut-text = The workshop goes on. Those who were here before can come back; nobody new can join.
door-why = Say why
door-why-hint = Write it first, then choose. It stands in the list of what those who lead have done.
knocking = { $count ->
    [one] 1 person is at the door
   *[other] { $count } people are at the door
}
lobby-count = { $count ->
    [0] Nobody is waiting
    [one] 1 is waiting
   *[other] { $count } are waiting
}
lobby-admit = Let in
lobby-admit-one = Let in: { $alias }
lobby-admitted = { $alias } is let in.
lobby-refuse = Not now
lobby-refuse-one = Not now: { $alias }
lobby-refused = { $alias } is not let in.
lobby-all = Let all in
lobby-all-said = All who waited are let in.
lobby-none = Turn all away
lobby-none-title = Turn all { $count } away?
lobby-none-text = They are told that they are not let in, and cannot ask again as long as people have to ask.
lobby-none-said = Nobody who waited is let in.
lobby-room = All from this room
lobby-room-text = “All from this room” lets in everybody who came by the code, and those who come by it in the next { $minutes } minutes.
lobby-room-said = Those who waited are let in, and for { $minutes } minutes nobody with the code has to ask.
lobby-free = Until { $time } nobody with the code has to ask.
lobby-ask-again = Ask again from now on

## The list of acts
acts = What those who lead have done
acts-open = What those who lead have done
acts-open-text = Every opening and closing, pause, removal, new name or role, hidden note, vote, turn of the door, answer at it and new code or link, with its reason. It goes into the downloaded file.
acts-none = Nothing yet.
acts-more = Show older ones
acts-mute-on = { $who } paused the writing of { $whom }.
acts-mute-off = { $who } let { $whom } write again.
acts-rename = { $who } gave another name: { $whom }.
acts-role = { $who } gave { $whom } another role: { $role }.
acts-remove = { $who } removed { $whom }.
acts-revert-all = { $who } undid everything that { $whom } had done.
acts-revert-lately = { $count ->
    [one] { $who } undid what { $whom } had done in the last minute.
   *[other] { $who } undid what { $whom } had done in the last { $count } minutes.
}
acts-reinstate = { $who } took back an undoing of what one person had done.
acts-ban = { $who } removed { $whom } and keeps them out.
acts-readmit = { $who } let { $whom } in again.
acts-life-open = { $who } opened the workshop.
acts-life-closed = { $who } closed the workshop.
acts-life-again = { $who } opened the workshop again.
acts-door-open = { $who } opened the door to everybody.
acts-door-ask = { $who } had those who are new ask at the door.
acts-door-free = { $who } let those with the code in for { $count } minutes without asking.
acts-door-shut = { $who } shut the door to everybody new.
acts-answer-in = { $count ->
    [one] { $who } let 1 person in at the door.
   *[other] { $who } let { $count } people in at the door.
}
acts-answer-out = { $count ->
    [one] { $who } did not let in 1 person at the door.
   *[other] { $who } did not let in { $count } people at the door.
}
acts-change-code = { $who } asked for a new code.
acts-change-staff = { $who } asked for a new link for staff.
acts-change-facilitator = { $who } asked for a link for a second facilitator.
acts-change-facilitator-end = { $who } asked to end the link for a second facilitator.
acts-change-wall = { $who } asked for a new link for the screen.
acts-change-wall-end = { $who } asked to end the screens.
acts-hold-none = { $who } had new notes shown at once.
acts-hold-first = { $who } had the first notes of guests wait.
acts-hold-all = { $who } had all new notes wait.
acts-readonly-on = { $who } paused everybody’s writing.
acts-readonly-off = { $who } ended the pause.
acts-words = { $who } changed the words that hold a note.
acts-mode-open = { $who } opened a board for writing: { $whom }.
acts-mode-private = { $who } set a board to private writing: { $whom }.
acts-mode-read = { $who } set a board to reading only: { $whom }.
acts-mode-vote = { $who } set a board to voting: { $whom }.
acts-mode-named = { $who } had authors named on a board: { $whom }.
acts-mode-alias = { $who } had authors shown as numbers on a board: { $whom }.
acts-mode-hidden = { $who } had authors hidden on a board: { $whom }.
acts-mode-same = { $who } changed whether the notes that wait are counted on a board: { $whom }.
acts-notes-hold = { $count ->
    [one] { $who } held back 1 note.
   *[other] { $who } held back { $count } notes.
}
acts-notes-hide = { $count ->
    [one] { $who } took 1 note away.
   *[other] { $who } took { $count } notes away.
}
acts-notes-approve = { $count ->
    [one] { $who } showed 1 note.
   *[other] { $who } showed { $count } notes.
}
acts-notes-reveal = { $count ->
    [one] { $who } revealed 1 private note.
   *[other] { $who } revealed { $count } private notes.
}
acts-notes-delete = { $count ->
    [one] { $who } deleted 1 note of somebody else.
   *[other] { $who } deleted { $count } notes of others.
}
acts-notes-restore = { $count ->
    [one] { $who } restored 1 deleted note.
   *[other] { $who } restored { $count } deleted notes.
}
acts-dismiss = { $who } let a reported note stand.
acts-vote-open = { $who } opened a vote: { $whom }
acts-vote-close-same = { $who } closed a vote: { $whom }
acts-vote-close-shown = { $who } closed a vote and showed the result: { $whom }
acts-vote-reveal = { $who } showed the result of a vote: { $whom }
acts-other = { $who } changed something.
## Agenda, timer, calls
agenda = Agenda
agenda-none = Write down what you will do, step by step. Then one button takes everyone along.
agenda-begin = Begin: { $text }
agenda-next = Next: { $text }
agenda-end = End the agenda
agenda-show = Everyone sees the whole agenda
agenda-write = Write the agenda …
agenda-title = The agenda
agenda-text = Each step takes everyone to a board and tells them what to do. Until you show it, only facilitators see the steps to come.
agenda-add = Add a step
agenda-added = Step added.
agenda-edit = Change the step: { $text }
agenda-actions = Actions for the step: { $text }
agenda-run = Take everyone to this step
agenda-remove = Remove the step
agenda-removed = Step removed.
agenda-here = everyone is here
agenda-so-long = { $minutes } min
agenda-instruction = What everyone is told
agenda-where = Where
agenda-stage-only = { $stage }: no board
agenda-mode = What the board is for
agenda-authors-hint = For notes that are written from this step on. Those who write are told which it is.
agenda-minutes-hint = Leave it empty for no timer.
agenda-minutes-bad = A whole number of minutes, from 1 to 600.
agenda-stale = Somebody else has changed this step. Cancel, and look at it again.
agenda-gone-on = Somebody has gone on already: { $text }
agenda-ended = Somebody has ended the agenda already.
timer = Timer
timer-minutes = Minutes
timer-start = Start
timer-more = { $minutes } min more
timer-too-long = A timer is { $most } minutes at most.
timer-pause = Pause
timer-resume = Go on
timer-end = End now
hands-lower-of = Lower the hand of { $alias }
hand-lower-other = Lower
announce = Tell everyone
announce-words = What everyone should know
announce-send = Tell everyone
announce-said = Everyone is told.
announce-away = Take it away
call = Everyone together
call-where = Where
call-area = Area: { $title }
call-group = Group: { $title }
call-said = Everyone is called there.
call-hint = Everyone can go back to where they were. For one note: use its menu.
steer-parts = Parts of the panel
steer-part-waiting = { $count ->
    [one] 1 waits for you
   *[other] { $count } wait for you
}
## Undoing one person
undo-person-title = Undo everything by { $alias }?
undo-person-text = Notes that nobody else has built on go away, and what was changed or deleted comes back. What others did afterwards stays. You can take it back.
undo-person-since = How far back
since-all = Everything
since-hour = The last hour
since-minutes = The last ten minutes
undo-person-looking = Looking through the workshop …
undo-person-nothing = There is nothing to undo.
did-made = { $count ->
    [one] Wrote 1 note
   *[other] Wrote { $count } notes
}
did-edited = { $count ->
    [one] Changed the words of 1 note
   *[other] Changed the words of { $count } notes
}
did-moved = { $count ->
    [one] Moved 1 note
   *[other] Moved { $count } notes
}
did-changed = { $count ->
    [one] Changed colour or size of 1 note
   *[other] Changed colour or size of { $count } notes
}
did-grouped = { $count ->
    [one] Grouped or ungrouped 1 time
   *[other] Grouped or ungrouped { $count } times
}
did-linked = { $count ->
    [one] Made or removed 1 link
   *[other] Made or removed { $count } links
}
did-deleted = { $count ->
    [one] Deleted 1 note
   *[other] Deleted { $count } notes
}
did-restored = { $count ->
    [one] Restored 1 note
   *[other] Restored { $count } notes
}
undo-person-stays = { $count ->
    [one] 1 of them stays as it is, because others have built on it.
   *[other] { $count } of them stay as they are, because others have built on them.
}
undo-person-vote = If { $alias } has voted in “{ $round }”, that vote is taken out too.
undo-person-vote-lately = If { $alias } has voted in “{ $round }” during that time, that vote is taken out too.
undo-person-vote-secret = Nobody is told whether there was one, but if you close the vote right after, the number of votes can show it. { $alias } can vote again.
undo-person-vote-counted = What was counted in votes that have ended stays.
undo-person-hidden = Notes with hidden authors are left out, whoever wrote them, and so are their groups and links.
undo-person-list = Look at them one by one
undo-person-kept = stays
undo-person-group = Group: { $title }
undo-person-link = A link
undo-person-gone = No longer there
verb-made = written
verb-edited = words changed
verb-moved = moved
verb-changed = colour or size changed
verb-grouped = grouped
verb-linked = linked
verb-deleted = deleted
verb-restored = restored
undo-person-go = Undo it all
undo-person-done = What { $alias } did has been undone.
undo-person-take-back = Take back
undo-person-taken-back = Taken back: everything is there again.
undo-person-before = Undone before
undo-person-act = { $time }, by { $alias }
undo-person-half = { $time }, by { $alias }. It was interrupted: undo again for the rest, or take back what was undone.

## Setting tables
tables-text = People work in small groups, each with a board of its own that begins empty. Afterwards you bring everything back.
tables-board = For the board
tables-count = How many tables
tables-way = Who sits where
tables-way-even = An even mix of staff and residents
tables-way-random = By lot
tables-way-choice = Everybody chooses
tables-by-choice = People sit down themselves. You can seat anybody at any time.
tables-preview = Who sits where ({ $count })
tables-again = Draw again
tables-start = { $count ->
    [one] Start one table
   *[other] Start { $count } tables
}
tables-started = { $count ->
    [one] One table has been set.
   *[other] { $count } tables have been set.
}
tables-more = Tables for another board
tables-of = Tables of { $board }
table-title = Table { $number }
table-of = Table of { $name }
table-waiting = (waiting: { $count })
table-figures = People: { $people }, notes: { $notes }
table-people = Who sits here
table-nowhere = At no table
table-new = new
table-away = not here now
table-seat-here = Seat here
table-somebody = Choose somebody
help-wanted = Would like help
help-done = Help given
help-done-of = { $table } has got help
harvest = Bring everything to the main board …
harvest-text = { $count ->
    [one] One note moves to { $board }, in a group with the name of its table. The tables end.
   *[other] { $count } notes move to { $board }, in groups with the names of their tables. The tables end.
}
harvest-waiting = { $count ->
    [one] One more that waits comes along and goes on waiting.
   *[other] { $count } more that wait come along and go on waiting.
}
harvest-go = Bring everything
harvest-said = { $count ->
    [one] One note has come to the main board.
   *[other] { $count } notes have come to the main board.
}
## Votes
steer-votes = Votes
votes-new = New vote
votes-title = Question
votes-where = On
votes-board = The whole board
votes-over = About
votes-over-notes = Notes
votes-over-clusters = Groups
votes-method = How
method-dots = Dots
method-yesno = Yes, no, abstain
method-scale = Scale 1 to 5
method-rank = Put in order
method-axes = Two scales
votes-budget = Dots for each voter
votes-most = At most for the same
votes-first = What 1 means, or the first scale
votes-second = What 5 means, or the second scale
votes-start = Start the vote
votes-nothing = There is nothing there to vote on.
votes-running = On this board, “{ $title }” is open already, and there can only be one vote at a time.
votes-running-close = Close that vote …
votes-started = The vote is open.
votes-life-open = open
votes-life-closed = closed
votes-life-revealed = shown to all
votes-close = Close
votes-reveal = Show the result
votes-close-title = Close the vote?
votes-close-text = Nobody can vote or change a vote any more. Choices are parted from the voters for good.
votes-close-few = Fewer than 5 have voted: the result may tell what each of them chose.
