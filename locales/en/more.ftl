# The dialogs of the workshop: fetched once it is live.

rename-title = Change your name
rename-fixed = Those who lead have chosen this name for you. Talk to them if you want another one. { $reason }
named = Those who lead have given you another name: { $alias }.
named-read = I have read it
reverted = Those who lead have taken back what you did here.
reverted-lately = Those who lead have taken back what you did here after { $time }.
reverted-stays = What others have built on is still there.
reverted-votes = If you had voted in a vote that is open, you can vote again.
reverted-back = What you did here is back again.
about = The workshop
about-here = everyone is here
renamed = You are now { $alias }.
not-you-text = This device leaves the workshop, so that the next person can join as somebody else. What you wrote stays.
not-you-unsaved = { $count ->
    [0] Texts that were not accepted are still kept on this device: { $drafts }. They disappear if you leave now.
    [one] One change has not been saved yet. It is lost if you leave now. Wait until it says “All saved”.
   *[other] { $count } changes have not been saved yet. They are lost if you leave now. Wait until it says “All saved”.
}
not-you-go = Leave on this device
colour-title = Colour of the note
colour-several = Colour of { $count } notes
move-title = Move the note
move-several = Move { $count } notes
group-title = Group the note
group-several = Group { $count } notes
move-where = To which area?
move-choose = Choose …
move-go = Move
group-which = With what?
group-new = A new group of these
group-existing = A group
group-notes = A note in the same area
group-name-hint = What do they have in common? Can be left empty.
group-go = Group
size = Size
size-title = Size of the note
size-hint = How much room it has on the board. The list shows it as before.
size-name = { $wide } wide, { $high } high
links-title = Links of the note
links-sources = Built on
links-sources-none = Nothing yet: link it to what it is built on.
links-results = What came of this
links-results-none = Nothing yet.
link-new = Link to a note of another stage
link-search = Words of the note
link-search-hint = Type a word of it. The order of the stages says which is built on which.
link-search-count = { $count ->
    [0] No note of another stage has these words.
    [one] 1 note
   *[other] { $count } notes
}
link-as-source = { $stage }: this is built on it
link-as-result = { $stage }: it came of this
link-added = Linked.
link-removed = The link is removed.
link-visit = Go to: { $text }
link-remove = Remove the link to: { $text }
search-title = Search the workshop
search-words = Words on a note
search-hint = All boards are searched. Accents and capital letters do not matter.
search-found = Notes found
search-count = { $count ->
    [0] No note says this. Try fewer or other words.
    [one] 1 note
   *[other] { $count } notes
}
search-many = { $count } notes; the { $shown } best are shown. One more word makes them fewer.
people = People
people-now = Here now ({ $count })
people-away = Not here right now ({ $count })
people-removed = Removed ({ $count })
people-poll = Your network lets no live connections through, so this page asks the server again and again. All works as usual, a moment later.
role-facilitator = Facilitator
role-staff = Staff
role-resident = Resident
person-actions = Actions for { $alias }
make-facilitator = Make facilitator
make-staff = Make staff
make-resident = Make resident
person-mute = Pause their writing …
person-unmute = Let them write again
person-rename = Give another name …
person-remove = Remove …
person-ban = Remove and keep out …
person-readmit = Let in again
person-unmuted = { $alias } may write again.
person-readmitted = { $alias } may come in again.
person-is-muted = Writing paused
person-is-banned = Kept out
about-author = About the author …
person-notes = { $count ->
    [one] 1 note on the boards
   *[other] { $count } notes on the boards
}
deleted = Note deleted.
deleted-notes =
    { $count ->
        [one] One note deleted.
       *[other] { $count } notes deleted.
    }
drafts = Not accepted
drafts-text = These texts were not accepted. They are kept here, on this device, until you throw them away.
drafts-none = Nothing here any more.
draft-yours = Your text
draft-now = What the note says now
draft-retry = Try again
draft-replace = Send as new text
draft-as-new = Send as a new note
draft-discard = Throw away
refused-unknown_target = What you changed is not there any more.
refused-id_taken = Something else got in the way. Try again.
refused-not_allowed = Your role does not allow this.
refused-not_yours = Only the person who wrote the note can do this.
refused-words_wait = A facilitator reads your words first. So you can write notes of your own now, but not in others' notes or in the titles of groups.
refused-not_open = The workshop was not open yet.
refused-read_only = The facilitator had paused writing. Try again when it goes on.
refused-more_seen = What others may see changed while you wrote: your note, or who wrote it, would now be seen by more people than you were told. Your words are still here; send them only if you want to.
refused-not_your_table = Only those who sit at that table can change what stands there.
refused-muted = Those who lead had paused your writing. Talk to them.
refused-door_shut = Nobody new can come in at the moment.
refused-must_ask = Those who lead let people in one by one.
refused-closed = The workshop was closed by then.
refused-removed = You had been removed from the workshop.
refused-text_empty = There was no text. Write something.
refused-text_too_long = The text is too long: { $limit } characters at most. Shorten it.
refused-text_invalid = The text holds characters that cannot be shown. Write it again without them.
refused-stale_text = The note got another text meanwhile. Choose which one is to stand.
refused-stale_step = Others have changed it since.
refused-too_many_notes = The workshop is full: { $limit } notes at most. Ask the facilitator.
refused-too_many_areas = There is no room for more areas: { $limit } at most.
refused-too_many_members = The workshop is full. Ask the facilitator.
refused-too_many_in_cluster = The group is full: { $limit } notes at most. Begin another group.
refused-too_many_boards = There is no room for more boards: { $limit } at most.
refused-too_many_flags = Too many reports: { $limit } at most. Talk to the facilitator.
refused-too_many_links = There is no room for more links: { $limit } at most.
refused-too_big = That is too much text at once: { $limit } kilobytes at most. Paste it in several parts.
refused-too_many_at_once = Too many notes at once: { $limit } at most. Take fewer.
refused-not_empty = There are still notes in it. Move or delete them first.
refused-last_board = A workshop always keeps one board.
refused-last_area = A board always keeps one area.
refused-out_of_bounds = That is outside the board. Put it closer to the middle.
refused-kept = Only you see that note so far. It can be done once it is shown.
refused-bad_value = That choice does not exist. Reload the page.
refused-already = It is like that already.
refused-last_facilitator = A workshop always keeps one facilitator. Make somebody else facilitator first.
refused-client_taken = Somebody else uses this page’s place. Reload the page.
refused-client_forgotten = This device was away for so long that the server has forgotten it. Try again.
refused-n_reused = Sent twice with different contents. Try again.
refused-internal = A fault in the server. It has been noted; try again.
refused-orphaned = It could no longer be sent when the connection ended.

## The display of this device
theme = Light or dark
theme-auto = Like the device
theme-light = Light
theme-dark = Dark
contrast = Contrast
contrast-auto = Like the device
contrast-more = More
calm = Calm
calm-hint = No cursors of others, and nothing that moves.
speaking = Announce others’ changes
speaking-hint = One sentence now and then, such as “5 new notes, 2 moved”.

people-lead = Whom you make facilitator here leads on her device only. To lead with an account, and find the workshop again: invite her by link, under Facilitate.
## The list
others-none = What others do is told here.
others-muted = Others’ changes are not told.
others-switch = Tell others’ changes
choose = Choose several
choose-note = Choose: { $text }
choose-all = Choose all
choose-all-of = Choose all of { $area }
choose-none = Choose none
choose-none-of = Choose none of { $area }
choose-most = { $most } notes at once are the most.
choose-first = Choose notes first.
choose-not-yours = { $count ->
    [one] One of them is not yours: colour and delete are for those who wrote it.
   *[other] { $count } of them are not yours: colour and delete are for those who wrote them.
}
chosen-title = The chosen notes
chosen-count = { $count ->
    [one] 1 chosen
   *[other] { $count } chosen
}
group-these = Group …
taken-gone = Somebody else deleted the note. You are at the next one.
taken-gone-writing = Somebody else deleted the note. What you had written is kept under “Not accepted”.
taken-moved = Somebody else moved the note to { $area }. You are at the next one.
taken-moved-writing = Somebody else moved the note to { $area }. You can go on writing.
taken-away-writing = Somebody else moved the note to { $area }. What you had written waits for you there.
taken-follow = Go there
## What one does on the board
board-more = More on the board
selected = { $count ->
    [0] Nothing selected
    [one] 1 note selected
   *[other] { $count } notes selected
}
selection = Selected notes
selection-hint = Press notes, or draw a frame round them.
selection-end = Done selecting
select-several = Select several notes
select-area = Select everything in “{ $area }”
select-board = Select everything on the board
select-group = Select its notes
select-note = Select
unselect-note = Do not select
note-selected = { $label }, selected
duplicate = Duplicate
align = Align
align-left = To the left
align-centre = On a vertical line
align-right = To the right
align-top = To the top
align-middle = On a horizontal line
align-bottom = To the bottom
align-across = Even gaps from left to right
align-down = Even gaps from top to bottom
align-tidy = Into a tidy grid
align-needs-two = Select at least two notes.
aligned = { $count ->
    [one] 1 note aligned
   *[other] { $count } notes aligned
}
notes-moved = { $count ->
    [one] Moved. { $area }
   *[other] { $count } notes moved. { $area }
}
why-not-all-yours = { $count ->
    [one] One of them is somebody else’s: only its author can do this.
   *[other] { $count } of them are others’: only their authors can do this.
}
size-many = { $most } notes at most at once.
copied-notes = { $count ->
    [one] 1 note copied
   *[other] { $count } notes copied
}
copy-by-keys = The browser does not let a button copy. Use { $keys }.
pasted = { $count ->
    [one] 1 note added.
   *[other] { $count } notes added.
}
paste-open = Paste notes …
paste-title = Paste notes
paste-text = The text
paste-hint = From a spreadsheet, a list or a document. Put it in here with { $keys }.
paste-how = How
paste-rows = { $count ->
    [one] One note for each row (1)
   *[other] One note for each row ({ $count })
}
paste-whole = All of it as one note
paste-preview = How the notes will look
paste-more = and { $count } more
paste-where = Where to
paste-go = { $count ->
    [0] Add
    [one] Add 1 note
   *[other] Add { $count } notes
}
paste-long = { $count ->
    [one] One row is longer than { $most } characters. It stays here: shorten it.
   *[other] { $count } rows are longer than { $most } characters. They stay here: shorten them.
}
paste-many = { $most } notes at most are added at once. The other rows stay here: press again for the next ones.
paste-import = For a long list there is “Import notes” under “Facilitate”.
map-show = Show the map
map-hide = Hide the map
arrange = Arrange the areas
arrange-hint = Drag an area, or its corner.
arrange-area = { $area }: arrow keys move the area, Shift and arrow keys make it larger or smaller
arranged = Area arranged: { $area }
keys = Keys
keys-text = All of this can also be done with buttons and menus. No single letter does anything.
keys-search = Search the workshop
keys-next = Next and previous note
keys-write = Change your note; on the empty board: write a new one
keys-nudge = Move the note, or all that are selected
keys-nudge-far = The same by a whole note
keys-toggle = Select the note, or not any more
keys-area = Select everything in the area; once more: on the board
keys-copy = Copy
keys-cut = Cut
keys-paste = Paste: notes, or one note for each row of a text
keys-twice = Duplicate
keys-delete = Delete
keys-escape = Nothing selected; stop dragging
keys-zoom = Larger and smaller, on the empty board
keys-frame = Draw a frame round notes
keys-frame-how = Shift and drag; with a finger: rest, then drag
keys-pan = Move the board under notes
keys-pan-how = Space and drag, or the middle button

## Menus, board, list, and the end of a connection
area-none = Outside the areas
area-empty = Nothing here yet.
why-first = It is the first.
why-last = It is the last.
stopped-no-seat = This device is not in the workshop any more
stopped-no-seat-text = Join again with the code.
stopped-removed = The facilitator has removed you
stopped-removed-text = Talk to the facilitator, who can let you in again. What you wrote before stays in the workshop.
stopped-no-workshop = This workshop does not exist any more
stopped-no-workshop-text = Ask the facilitator for the right link.
stopped-left = You have left the workshop on this device
stopped-left-text = To come back, join again with the code.
links-count = { $count ->
    [one] 1 link to another stage
   *[other] { $count } links to other stages
}
apart = Others’ notes come back with the network. Until then your own are here.
stopped-too-old = There is a newer version of this page
stopped-too-old-text = Reload the page. What waits on this device is sent afterwards.
stopped-fault = The page and the server no longer agree
stopped-fault-text = Reload the page. What waits on this device is sent afterwards.
stopped-kept = { $count ->
    [one] One change that was not saved is kept on this device.
   *[other] { $count } changes that were not saved are kept on this device.
}
together-begin = Write together
together-end = Stop writing together
together-begun = Everyone may now write in the note at the same time.
together-ended = Only the person who wrote the note can change its words again.
together-emptied = An empty note is not saved: the words that stood there are back. To remove the note, delete it.
size-change = Size …
links-open = Links to other stages …
move-up = Move up
move-down = Move down
move-to = Move to …
group-with = Group with …
group-name = Name of the group
group-actions = Actions for the group: { $title }
group-rename = Change name …
group-dissolve = Dissolve the group
leave-group = Leave the group
pages = Pages of { $area }
page-previous = Previous
page-next = Next
page-at = { $from }–{ $to } of { $count }
board-canvas = Board. Arrow keys move the view, plus and minus zoom, double-click writes.
zoom = { $percent } %
zoom-in = Larger
zoom-out = Smaller
zoom-fit = The whole board
overview-hint = Zoomed out. Every word is in the list.
overview-read = Zoom in to read

## Undo
redo = Redo
undo-none = There is nothing to undo
redo-none = There is nothing to redo
undone = Undone: { $what }
redone = Done again: { $what }
undo-part = Part could not be undone: others have changed it since.
undo-stale = Not undone, others have changed it since: { $what }
redo-part = Part could not be done again: others have changed it since.
redo-stale = Not done again, others have changed it since: { $what }
step-add = { $count ->
    [one] a new note
   *[other] { $count } new notes
}
step-add-area = a new area
step-add-board = a new board
step-arrange = place of an area
step-colour = { $count ->
    [one] colour of a note
   *[other] colour of { $count } notes
}
step-delete = { $count ->
    [one] deletion of a note
   *[other] deletion of { $count } notes
}
step-edit = words of a note
step-group = { $count ->
    [one] a note in a group
   *[other] a group of { $count } notes
}
step-harvest = what came from the tables
step-link = a link
step-move = { $count ->
    [one] move of a note
   *[other] move of { $count } notes
}
step-order-areas = order of the areas
step-order-boards = order of the boards
step-remove-area = removal of an area
step-remove-board = removal of a board
step-restore = return of a deleted note
step-size = { $count ->
    [one] size of a note
   *[other] size of { $count } notes
}
step-title = name of a group
step-ungroup = out of a group
step-unlink = removal of a link
step-words = words of the workshop
keys-undo = Undo what you did last
keys-redo = Redo what you undid last
note-label = { $text } ({ $colour }, { $state })
note-keys = Arrow keys move the note, Enter edits your own, Delete deletes it. The list has every action as a menu.
others-on = Others’ changes are announced.
others-off = Others’ changes are not announced.
others-new = { $count ->
    [one] 1 new note
   *[other] { $count } new notes
}
others-moved = { $count ->
    [one] 1 moved
   *[other] { $count } moved
}
others-changed = { $count ->
    [one] 1 changed
   *[other] { $count } changed
}
others-gone = { $count ->
    [one] 1 deleted
   *[other] { $count } deleted
}

## Telling the facilitators about a note
flag = Report to the facilitator …
flag-title = Report this note
flag-hint = Only those who lead can read your report, and they do not see who sent it. Nothing happens to the note by itself.
flag-why = What is wrong?
flag-words = In your own words, if you like
flag-too-long = { $count } characters; { $most } at most.
flag-send = Send the report
asked-later = It is sent as soon as there is a connection.
flag-sent = Your report has reached those who lead.
flag-waits = You have reported it. Those who lead will look at it.
flag-settled = You reported it. Those who lead have looked at it and let it stand.
steer-waiting = { $count ->
    [one] Facilitate: one note is waiting for you
   *[other] Facilitate: { $count } notes are waiting for you
}
rule-rude = It hurts or threatens somebody
rule-personal = It tells something private about somebody
rule-off_topic = It has nothing to do with the question
rule-spam = Advertising, or the same again and again
rule-other = Something else

## What looks like personal data
hint = This looks like { $what }. Others will read it.
hint-number = a personal number
hint-phone = a phone number
hint-email = an e-mail address
hint-advice = You can tell what happened without saying who.
## What boards are for, and notes that not everybody sees
mode-open-now = Others see what you send from now on.
mode-open-held = Others see what you send from now on; some notes wait for the facilitator first.
mode-private-now = Write on your own. Nobody else sees your notes until the facilitator shows them.
mode-read-now = Read and think. Nobody changes the notes right now.
mode-vote-now = We are voting. The notes stay as they are.
authors-named-now = From now on everybody sees who writes.
authors-alias-now = Other participants see a number instead of your name. The facilitator sees who you are.
authors-hidden-now = Nobody learns who wrote what, nor does the facilitator. The system knows, so that you can change it, until the workshop is closed.
kept-private = Only you see it
kept-held = Waits for the facilitator
kept-hidden = Not shown
own-waits = { $count ->
    [one] Your note waits for the facilitator: { $words }
   *[other] { $count } of your notes wait for the facilitator
}
own-shown = { $count ->
    [one] Your note is shown now: { $words }
   *[other] { $count } of your notes are shown now
}
note-origin = From { $table }
hold = Hold back
held-said = The note waits in the panel. Nobody else sees it.
hide-open = Take off the board …
taken-answer = Your answer to the facilitator
taken-send = Answer
taken-answered = The answer has gone to the facilitators.
taken-rule = The facilitator took it away: { $rule }.
taken-your-answer = You answered: { $words }
mode-waiting = { $count ->
    [one] 1 note waits to be shown
   *[other] { $count } notes wait to be shown
}
mode-waiting-line = { mode-waiting }.
taken-said = One of your notes was taken away: { $words }
taken-count = { $count ->
    [one] One of your notes was taken away
   *[other] { $count } of your notes were taken away
}

## The menu of oneself
display-open = Display …
rename = Change name …
to-mine = My workshops
not-you = Not you?
search-open = Search …
about-open = Stages and challenge …
waiting-title = You are at the door
waiting-text = The facilitator decides who comes in. You need do nothing: this page goes on by itself.
waiting-name = Your name will be { $alias }.

## What is going on: the strip of the day
pace = What is going on
pace-now = Now:
pace-agenda = The whole agenda
pace-now-said = Now: { $text }
timer-left = Time left
timer-paused = paused
timer-up = Time is up
timer-said = The timer runs: { $minutes } min.
timer-said-paused = The timer is paused: { $minutes } min left.
timer-said-minute = One minute left.
timer-sound = Sound when the time is up
notice-said = From the facilitator: { $text }
notice-from = From the facilitator:
notice-read = I have read it
light = In the spotlight:
light-said = In the spotlight: { $name }
light-go = Go there
light-on = Put in the spotlight
light-off = Put the spotlight out
call-here = Call everyone here
summoned = The facilitator has called everyone here.
summoned-back = Back to where I was
summoned-stay = Stay here
follow = Follow
follow-whom = Follow { $alias } on the board
following = You follow { $alias } on the board.
following-still = You follow { $alias }, who points at no board right now.
following-gone = { $alias } has left. You follow nobody now.
following-end = Stop following
hand-raise = Raise your hand
hand-lower = Lower your hand
hand-up = Your hand is up.
hand-raised = Your hand is up. The facilitator sees it.
hand-lowered = Your hand is down.
hand-is-up = hand up
hands-up = Hands up:
refused-too_many_steps = The agenda is full: { $limit } steps at most.
refused-in_use = Everyone is at that step. Go to another one first.

## Tables
tables = Tables
tables-run = People are working at tables.
tables-all = { $count ->
    [one] The one table
   *[other] All { $count } tables
}
table-none = People are working at tables. Sit down at one of them.
table-yours = You sit at { $table }.
table-yours-with = You sit at { $table } with { $names }.
why-table = Only those who sit at this table write here.
table-back = To your table
table-empty = Nobody yet
table-visit = Visit
table-visit-of = Visit { $table }
table-sit = Sit here
table-sit-of = Sit down at { $table }
table-leave = Get up
table-leave-of = Get up from { $table }
table-source = From the main board ({ $count })
table-source-hint = What stands on the main board, to read while you work.
table-source-go = Go there
table-source-go-of = Go to the note { $note }
help-ask = Ask for help
help-is-asked = Help is asked for
help-asked = The facilitator sees that you would like help.
help-wanted-at = { $tables }: would like help.
tables-ended = The tables have ended. You are at the main board again.
help-taken-back = You have taken the question for help back.
## Voting
vote = Voting
vote-open = Vote: { $title }
vote-older = { $count ->
    [one] 1 older result
   *[other] { $count } older results
}
vote-result = Result: { $title }
vote-voted = { $count ->
    [one] 1 has voted
   *[other] { $count } have voted
}
vote-left = { $count ->
    [one] 1 dot left
   *[other] { $count } dots left
}
vote-dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
vote-less = One dot less for: { $words }
vote-more = One dot more for: { $words }
vote-yes = Yes
vote-no = No
vote-abstain = Abstain
vote-nothing = Nothing
vote-none = No answer
vote-half = You have chosen on one of the two scales. Choose on the other one too, or “No answer” on both.
vote-place = Place { $place }
vote-placed = Place { $place }: { $words }. Press to take it out
vote-put = Put next in order: { $words }
vote-put-short = Put next
vote-cast = Cast my vote
vote-change = Change my vote
vote-take-back = Take my vote back
vote-clear = Clear my choices
vote-clear-undo = Bring my choices back
vote-cleared = Your choices are cleared.
vote-clear-undone = Your choices are back.
vote-begun = Your choices are not cast yet.
vote-begun-back = What you chose before is still here. It is not cast yet.
vote-elsewhere = You have been taken to another board. You can go on here, or come back to your choices at the board { $board } as long as the vote is open.
vote-is-in = Your vote is in. You can change it until the vote is closed.
vote-is-back = Your vote is taken back. You can vote again until the vote is closed.
vote-code = Your secret code:
vote-code-elsewhere = Your code is on the device where you voted last.
vote-over = The vote is closed.
vote-over-begun = The vote { $title } is closed. What you had chosen and not cast does not count.
vote-gone = (no longer shown)
vote-gone-why = It is not on the board now: nothing more can be given to it.
vote-gone-back = You can take back what you gave it.
vote-gone-order = You can take it out. It can stand later in your order, but not earlier.
vote-keep = Keep what I gave: { $value }
vote-untitled = Group without a name
vote-scale-first = First scale
vote-scale-second = Second scale
vote-groups = Whose votes
vote-group-all = All
vote-group-staff = Staff and those who lead
vote-group-residents = Residents
vote-groups-hidden = Staff and residents are shown apart only where at least 5 of each have voted.
vote-column-place = Place
vote-column-what = What
vote-column-dots = Dots
vote-column-givers = Voters who gave some
vote-column-mean = Mean
vote-column-points = Points
vote-column-firsts = Put first by
vote-shared = { $place } (shared)
vote-check = Your code, to see that your vote was counted
vote-check-go = Check
vote-found = Your ballot was counted. It says:
vote-counted = Your ballot is one of those that were counted. What each of them says is not shown here, because staff and residents are shown apart.
vote-not-found = No ballot with this code was counted. If you changed your vote on another device, use its code.
method-dots-how = Give away at most { $budget } dots, at most { $most } to the same.
method-yesno-how = Say yes or no to each, or abstain. You may leave some out.
method-scale-how = Choose from 1 to 5 for each. You may leave some out.
method-rank-how = Press in the order that you want, the best first. You may leave some out.
method-axes-how = Choose from 1 to 5 on both scales. You may leave some out.
method-dots-rule = Most dots come first. Equals share a place.
method-yesno-rule = Most yes come first, and of those alike the one with fewest no. Equals share a place.
method-scale-rule = The highest mean comes first. Equals share a place.
method-rank-rule = Borda's count: of all that could be put in order, the first gets one point less than there are, the next one less again, and what was left out gets none. Equals share a place.
method-axes-rule = The means of both scales. The picture has no order.
secrecy-title = How your vote stays secret
secrecy-open = While the vote is open
secrecy-open-text = The server keeps your choice so that you can change it. Nobody in the workshop can see it, not those who lead either: they see only how many have voted. Whoever runs the server could look during this time.
secrecy-closed = When it is closed
secrecy-closed-text = All choices are counted, mixed and parted from the names, and what tied them together is erased for good. What is left says that you voted, and what was chosen, but not who chose what.
secrecy-code = Your secret code
secrecy-code-text = Your device makes up a code of eight letters. With it you can see in the result that your ballot was counted. Nobody else has your code. Do not show it to anybody if you want to keep your vote to yourself.
secrecy-limits = What no system can hide
secrecy-limits-text = If everybody chooses the same, or very few vote, the result itself shows what each one chose. Staff and residents are shown apart only where at least 5 of each have voted. Then no single ballot is shown, since by adding them up one could find out whose they are: your code shows that your ballot was counted, not what it says.
secrecy-page = More, and how to check
refused-too_many_rounds = Too many votes in one workshop: { $limit } at most.
refused-round_running = People are voting on this board already. Close that vote first.
refused-round_closed = Your vote came too late: the vote is closed.
refused-over_budget = That is more dots than one may give: { $limit } at most.
author-hidden = Name not shown
writer-number = Writer { $number }
you = you
leads-now = You facilitate now, together with the others who lead.
leads-no-more = You do not facilitate any more. A facilitator has changed your role.
