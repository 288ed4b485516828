# Workshoppens dialoger: hämtas när den är igång.

rename-title = Byt namn
rename-fixed = De som leder har valt det här namnet åt dig. Prata med dem om du vill ha ett annat. { $reason }
named = De som leder har gett dig ett annat namn: { $alias }.
named-read = Jag har läst
reverted = De som leder har ångrat det du gjorde här.
reverted-lately = De som leder har ångrat det du gjorde här efter { $time }.
reverted-stays = Det som andra har byggt vidare på finns kvar.
reverted-votes = Om du hade röstat i en omröstning som är öppen kan du rösta igen.
reverted-back = Det du gjorde här är tillbaka igen.
about = Workshoppen
about-here = här är alla
renamed = Du heter nu { $alias }.
not-you-text = Den här enheten lämnar workshoppen, så att nästa person kan gå med som någon annan. Det du har skrivit finns kvar.
not-you-unsaved = { $count ->
    [0] Texter som inte togs emot finns kvar på enheten: { $drafts }. De försvinner om du lämnar nu.
    [one] En ändring är inte sparad än. Den går förlorad om du lämnar nu. Vänta tills det står ”Allt sparat”.
   *[other] { $count } ändringar är inte sparade än. De går förlorade om du lämnar nu. Vänta tills det står ”Allt sparat”.
}
not-you-go = Lämna på den här enheten
colour-title = Lappens färg
colour-several = Färg på { $count } lappar
move-title = Flytta lappen
move-several = Flytta { $count } lappar
group-title = Gruppera lappen
group-several = Gruppera { $count } lappar
move-where = Till vilken yta?
move-choose = Välj …
move-go = Flytta
group-which = Med vad?
group-new = En ny grupp av de här
group-existing = En grupp
group-notes = En lapp på samma yta
group-name-hint = Vad har de gemensamt? Kan lämnas tomt.
group-go = Gruppera
size = Storlek
size-title = Lappens storlek
size-hint = Hur mycket plats den får på tavlan. I listan ser den ut som förut.
size-name = { $wide } bred, { $high } hög
links-title = Lappens länkar
links-sources = Bygger på
links-sources-none = Inget än: länka den till det som den bygger på.
links-results = Det här blev det av den
links-results-none = Inget än.
link-new = Länka till en lapp i ett annat steg
link-search = Ord ur lappen
link-search-hint = Skriv ett ord ur den. Stegens ordning säger vilken som bygger på vilken.
link-search-count = { $count ->
    [0] Ingen lapp i ett annat steg har de orden.
    [one] 1 lapp
   *[other] { $count } lappar
}
link-as-source = { $stage }: den här bygger på den
link-as-result = { $stage }: den kom ur den här
link-added = Länkad.
link-removed = Länken är borttagen.
link-visit = Gå till: { $text }
link-remove = Ta bort länken till: { $text }
search-title = Sök i workshoppen
search-words = Ord på en lapp
search-hint = Alla tavlor genomsöks. Accenter och stora bokstäver spelar ingen roll.
search-found = Hittade lappar
search-count = { $count ->
    [0] Ingen lapp säger detta. Prova färre eller andra ord.
    [one] 1 lapp
   *[other] { $count } lappar
}
search-many = { $count } lappar; de { $shown } bästa visas. Ett ord till gör dem färre.
people = Personer
people-now = Här nu ({ $count })
people-away = Inte här just nu ({ $count })
people-removed = Borttagna ({ $count })
people-poll = Ditt nät släpper inte igenom direkta anslutningar, så sidan frågar servern om och om igen. Allt fungerar som vanligt, ett ögonblick senare.
role-facilitator = Leder
role-staff = Personal
role-resident = Invånare
person-actions = Gör något med { $alias }
make-facilitator = Låt leda
make-staff = Gör till personal
make-resident = Gör till invånare
person-mute = Pausa skrivandet …
person-unmute = Låt skriva igen
person-rename = Ge ett annat namn …
person-remove = Ta bort …
person-ban = Ta bort och håll ute …
person-readmit = Släpp in igen
person-unmuted = { $alias } får skriva igen.
person-readmitted = { $alias } får komma in igen.
person-is-muted = Skrivandet är pausat
person-is-banned = Hålls ute
about-author = Om den som skrev …
person-notes = { $count ->
    [one] 1 lapp på tavlorna
   *[other] { $count } lappar på tavlorna
}
deleted = Lappen är borttagen.
deleted-notes =
    { $count ->
        [one] En lapp är borttagen.
       *[other] { $count } lappar är borttagna.
    }
drafts = Togs inte emot
drafts-text = De här texterna togs inte emot. De finns kvar här, på den här enheten, tills du slänger dem.
drafts-none = Inget finns kvar här.
draft-yours = Din text
draft-now = Det står nu på lappen
draft-retry = Försök igen
draft-replace = Skicka som ny text
draft-as-new = Skicka som ny lapp
draft-discard = Släng
refused-unknown_target = Det du ändrade finns inte längre.
refused-id_taken = Något annat kom emellan. Försök igen.
refused-not_allowed = Din roll får inte göra det.
refused-not_yours = Bara den som skrev lappen kan göra det.
refused-words_wait = De som leder läser dina ord först. Därför kan du skriva egna lappar nu, men inte i andras lappar eller i gruppers rubriker.
refused-not_open = Workshoppen var inte öppen än.
refused-read_only = Den som leder hade pausat skrivandet. Försök igen när det fortsätter.
refused-more_seen = Medan du skrev ändrades vad andra får se: nu syns lappen, eller vem som skrev den, för fler än det stod när du skrev. Dina ord är kvar här; skicka dem bara om du vill.
refused-not_your_table = Bara de som sitter vid det bordet kan ändra det som står där.
refused-muted = De som leder hade pausat ditt skrivande. Prata med dem.
refused-door_shut = Ingen ny kan komma in just nu.
refused-must_ask = De som leder släpper in en i taget.
refused-closed = Workshoppen hade stängts.
refused-removed = Du hade tagits bort från workshoppen.
refused-text_empty = Det fanns ingen text. Skriv något.
refused-text_too_long = Texten är för lång: högst { $limit } tecken. Korta den.
refused-text_invalid = Texten innehåller tecken som inte kan visas. Skriv den igen utan dem.
refused-stale_text = Lappen fick en annan text under tiden. Välj vilken som ska gälla.
refused-stale_step = Andra har ändrat det sedan dess.
refused-too_many_notes = Workshoppen är full: högst { $limit } lappar. Fråga den som leder.
refused-too_many_areas = Det får inte plats fler ytor: högst { $limit }.
refused-too_many_members = Workshoppen är full. Fråga den som leder.
refused-too_many_in_cluster = Gruppen är full: högst { $limit } lappar. Börja på en ny grupp.
refused-too_many_boards = Det får inte plats fler tavlor: högst { $limit }.
refused-too_many_flags = För många anmälningar: högst { $limit }. Tala med den som leder.
refused-too_many_links = Det får inte plats fler länkar: högst { $limit }.
refused-too_big = Det är för mycket text på en gång: högst { $limit } kilobyte. Klistra in den i flera delar.
refused-too_many_at_once = För många lappar på en gång: högst { $limit }. Ta färre.
refused-not_empty = Det finns fortfarande lappar där. Flytta eller ta bort dem först.
refused-last_board = En workshop har alltid minst en tavla.
refused-last_area = En tavla har alltid minst en yta.
refused-out_of_bounds = Det är utanför tavlan. Lägg den närmare mitten.
refused-kept = Den lappen ser bara du än så länge. Det går när den har visats.
refused-bad_value = Det valet finns inte. Ladda om sidan.
refused-already = Så är det redan.
refused-last_facilitator = En workshop har alltid någon som leder. Låt någon annan leda först.
refused-client_taken = Någon annan använder sidans plats. Ladda om sidan.
refused-client_forgotten = Enheten var borta så länge att servern har glömt den. Försök igen.
refused-n_reused = Skickad två gånger med olika innehåll. Försök igen.
refused-internal = Ett fel i servern. Det har antecknats; försök igen.
refused-orphaned = Den kunde inte längre skickas när anslutningen tog slut.

## Så ser det ut på den här enheten
theme = Ljust eller mörkt
theme-auto = Som enheten
theme-light = Ljust
theme-dark = Mörkt
contrast = Kontrast
contrast-auto = Som enheten
contrast-more = Mer
calm = Lugnt läge
calm-hint = Inga andra muspekare, och inget som rör sig.
speaking = Läs upp andras ändringar
speaking-hint = En mening då och då, som ”5 nya lappar, 2 flyttade”.

people-lead = Den du gör till ledare här leder bara på sin egen enhet. För att leda med konto, och hitta tillbaka till workshoppen: bjud in med länk, under Leda.
## Listan
others-none = Här står vad de andra gör.
others-muted = Andras ändringar berättas inte.
others-switch = Berätta om andras ändringar
choose = Välj flera
choose-note = Välj: { $text }
choose-all = Välj alla
choose-all-of = Välj alla i { $area }
choose-none = Välj ingen
choose-none-of = Välj ingen i { $area }
choose-most = Högst { $most } lappar på en gång.
choose-first = Välj lappar först.
choose-not-yours = { $count ->
    [one] En av dem är inte din: bara den som skrev den kan ändra färg och ta bort.
   *[other] { $count } av dem är inte dina: bara de som skrev dem kan ändra färg och ta bort.
}
chosen-title = De valda lapparna
chosen-count = { $count ->
    [one] 1 vald
   *[other] { $count } valda
}
group-these = Gruppera …
taken-gone = Någon annan tog bort lappen. Du är på nästa.
taken-gone-writing = Någon annan tog bort lappen. Det du hade skrivit finns under ”Togs inte emot”.
taken-moved = Någon annan flyttade lappen till { $area }. Du är på nästa.
taken-moved-writing = Någon annan flyttade lappen till { $area }. Du kan skriva vidare.
taken-away-writing = Någon annan flyttade lappen till { $area }. Det du hade skrivit väntar på dig där.
taken-follow = Gå dit
## Det man gör på tavlan
board-more = Mer på tavlan
selected = { $count ->
    [0] Inget markerat
    [one] 1 lapp markerad
   *[other] { $count } lappar markerade
}
selection = Markerade lappar
selection-hint = Tryck på lappar, eller dra en ram runt dem.
selection-end = Sluta markera
select-several = Markera flera lappar
select-area = Markera allt i ”{ $area }”
select-board = Markera allt på tavlan
select-group = Markera dess lappar
select-note = Markera
unselect-note = Avmarkera
note-selected = { $label }, markerad
duplicate = Duplicera
align = Rada upp
align-left = Till vänster
align-centre = Längs en lodrät linje
align-right = Till höger
align-top = Upptill
align-middle = Längs en vågrät linje
align-bottom = Nedtill
align-across = Jämna mellanrum i sidled
align-down = Jämna mellanrum i höjdled
align-tidy = I ett prydligt rutnät
align-needs-two = Markera minst två lappar.
aligned = { $count ->
    [one] 1 lapp uppradad
   *[other] { $count } lappar uppradade
}
notes-moved = { $count ->
    [one] Flyttad. { $area }
   *[other] { $count } lappar flyttade. { $area }
}
why-not-all-yours = { $count ->
    [one] En av dem är någon annans: bara den som skrev den kan göra detta.
   *[other] { $count } av dem är andras: bara de som skrev dem kan göra detta.
}
size-many = Högst { $most } lappar åt gången.
copied-notes = { $count ->
    [one] 1 lapp kopierad
   *[other] { $count } lappar kopierade
}
copy-by-keys = Webbläsaren låter inte en knapp kopiera. Använd { $keys }.
pasted = { $count ->
    [one] 1 lapp tillagd.
   *[other] { $count } lappar tillagda.
}
paste-open = Klistra in lappar …
paste-title = Klistra in lappar
paste-text = Texten
paste-hint = Från ett kalkylblad, en lista eller ett dokument. Lägg in den här med { $keys }.
paste-how = Hur
paste-rows = { $count ->
    [one] En lapp för varje rad (1)
   *[other] En lapp för varje rad ({ $count })
}
paste-whole = Allt som en enda lapp
paste-preview = Så ser lapparna ut
paste-more = och { $count } till
paste-where = Vart
paste-go = { $count ->
    [0] Lägg till
    [one] Lägg till 1 lapp
   *[other] Lägg till { $count } lappar
}
paste-long = { $count ->
    [one] En rad är längre än { $most } tecken. Den stannar här: korta den.
   *[other] { $count } rader är längre än { $most } tecken. De stannar här: korta dem.
}
paste-many = Högst { $most } lappar läggs till åt gången. De andra raderna stannar här: tryck igen för nästa.
paste-import = För en lång lista finns ”Importera lappar” under ”Leda”.
map-show = Visa kartan
map-hide = Dölj kartan
arrange = Ordna ytorna
arrange-hint = Dra en yta, eller dess hörn.
arrange-area = { $area }: piltangenterna flyttar ytan, skift och piltangenterna gör den större eller mindre
arranged = Ytan är ordnad: { $area }
keys = Tangenter
keys-text = Allt detta går också med knappar och menyer. Ingen ensam bokstav gör något.
keys-search = Sök i workshoppen
keys-next = Nästa och föregående lapp
keys-write = Ändra din lapp; på tom tavla: skriv en ny
keys-nudge = Flytta lappen, eller alla som är markerade
keys-nudge-far = Samma sak, en hel lapp i taget
keys-toggle = Markera lappen, eller avmarkera den
keys-area = Markera allt i ytan; en gång till: på tavlan
keys-copy = Kopiera
keys-cut = Klipp ut
keys-paste = Klistra in: lappar, eller en lapp för varje rad i en text
keys-twice = Duplicera
keys-delete = Ta bort
keys-escape = Inget markerat; sluta dra
keys-zoom = Större och mindre, på tom tavla
keys-frame = Dra en ram runt lappar
keys-frame-how = Skift och dra; med ett finger: vila, dra sedan
keys-pan = Flytta tavlan under lapparna
keys-pan-how = Mellanslag och dra, eller mittknappen

## Menyer, tavla, lista, och när anslutningen är slut
area-none = Utanför ytorna
area-empty = Inget här än.
why-first = Den är först.
why-last = Den är sist.
stopped-no-seat = Den här enheten är inte längre med i workshoppen
stopped-no-seat-text = Gå med igen med koden.
stopped-removed = Den som leder har tagit bort dig
stopped-removed-text = Prata med den som leder, som kan släppa in dig igen. Det du skrev innan finns kvar i workshoppen.
stopped-no-workshop = Workshoppen finns inte längre
stopped-no-workshop-text = Be den som leder om rätt länk.
stopped-left = Du har lämnat workshoppen på den här enheten
stopped-left-text = Gå med igen med koden om du vill komma tillbaka.
links-count = { $count ->
    [one] 1 länk till ett annat steg
   *[other] { $count } länkar till andra steg
}
apart = De andras lappar kommer tillbaka med nätet. Så länge finns dina egna här.
stopped-too-old = Det finns en nyare version av sidan
stopped-too-old-text = Ladda om sidan. Det som väntar på enheten skickas efteråt.
stopped-fault = Sidan och servern är inte längre överens
stopped-fault-text = Ladda om sidan. Det som väntar på enheten skickas efteråt.
stopped-kept = { $count ->
    [one] En ändring som inte sparades finns kvar på den här enheten.
   *[other] { $count } ändringar som inte sparades finns kvar på den här enheten.
}
together-begin = Skriv tillsammans
together-end = Sluta skriva tillsammans
together-begun = Nu får alla skriva i lappen samtidigt.
together-ended = Nu skriver bara den som gjorde lappen i den.
together-emptied = En tom lapp sparas inte: orden som stod där är tillbaka. Ta bort lappen om den ska bort.
size-change = Storlek …
links-open = Länkar till andra steg …
move-up = Flytta upp
move-down = Flytta ner
move-to = Flytta till …
group-with = Gruppera med …
group-name = Gruppens namn
group-actions = Gör något med gruppen: { $title }
group-rename = Byt namn …
group-dissolve = Lös upp gruppen
leave-group = Lämna gruppen
pages = Sidor i { $area }
page-previous = Föregående
page-next = Nästa
page-at = { $from }–{ $to } av { $count }
board-canvas = Tavla. Piltangenterna flyttar vyn, plus och minus zoomar, dubbelklick skriver.
zoom = { $percent } %
zoom-in = Större
zoom-out = Mindre
zoom-fit = Hela tavlan
overview-hint = Utzoomat. Alla ord står i listan.
overview-read = Zooma in och läs

## Ångra
redo = Gör om
undo-none = Det finns inget att ångra
redo-none = Det finns inget att göra om
undone = Ångrat: { $what }
redone = Gjort igen: { $what }
undo-part = En del kunde inte ångras: andra har ändrat det sedan dess.
undo-stale = Inte ångrat, andra har ändrat det sedan dess: { $what }
redo-part = En del kunde inte göras om: andra har ändrat det sedan dess.
redo-stale = Inte gjort igen, andra har ändrat det sedan dess: { $what }
step-add = { $count ->
    [one] en ny lapp
   *[other] { $count } nya lappar
}
step-add-area = en ny yta
step-add-board = en ny tavla
step-arrange = en ytas plats
step-colour = { $count ->
    [one] färg på en lapp
   *[other] färg på { $count } lappar
}
step-delete = { $count ->
    [one] borttagning av en lapp
   *[other] borttagning av { $count } lappar
}
step-edit = ord på en lapp
step-group = { $count ->
    [one] en lapp i en grupp
   *[other] en grupp av { $count } lappar
}
step-harvest = hämtningen från borden
step-link = en koppling
step-move = { $count ->
    [one] flytt av en lapp
   *[other] flytt av { $count } lappar
}
step-order-areas = ytornas ordning
step-order-boards = tavlornas ordning
step-remove-area = en borttagen yta
step-remove-board = en borttagen tavla
step-restore = återtagen lapp
step-size = { $count ->
    [one] storlek på en lapp
   *[other] storlek på { $count } lappar
}
step-title = en grupps namn
step-ungroup = ut ur en grupp
step-unlink = en borttagen koppling
step-words = workshoppens ord
keys-undo = Ångra det du gjorde sist
keys-redo = Gör om det du ångrade sist
note-label = { $text } ({ $colour }, { $state })
note-keys = Piltangenterna flyttar lappen, Enter ändrar din egen, Delete tar bort den. I listan finns allt som meny.
others-on = Andras ändringar läses upp.
others-off = Andras ändringar läses inte upp.
others-new = { $count ->
    [one] 1 ny lapp
   *[other] { $count } nya lappar
}
others-moved = { $count ->
    [one] 1 flyttad
   *[other] { $count } flyttade
}
others-changed = { $count ->
    [one] 1 ändrad
   *[other] { $count } ändrade
}
others-gone = { $count ->
    [one] 1 borttagen
   *[other] { $count } borttagna
}

## Att säga till den som leder om en lapp
flag = Anmäl till den som leder …
flag-title = Anmäl lappen
flag-hint = Bara de som leder kan läsa anmälan, och de ser inte vem den kommer från. Inget händer med lappen av sig självt.
flag-why = Vad är fel?
flag-words = Med egna ord, om du vill
flag-too-long = { $count } tecken; högst { $most }.
flag-send = Skicka anmälan
asked-later = Det skickas så snart det finns en anslutning.
flag-sent = Anmälan har gått till dem som leder.
flag-waits = Du har anmält den. De som leder tittar på det.
flag-settled = Du anmälde den. De som leder har tittat på det och låter den stå kvar.
steer-waiting = { $count ->
    [one] Leda: en lapp väntar på dig
   *[other] Leda: { $count } lappar väntar på dig
}
rule-rude = Den sårar eller hotar någon
rule-personal = Den berättar något privat om någon
rule-off_topic = Den har inget med frågan att göra
rule-spam = Reklam, eller samma sak om och om igen
rule-other = Något annat

## Det som ser ut som personuppgifter
hint = Det här ser ut som { $what }. Andra kommer att läsa det.
hint-number = ett personnummer
hint-phone = ett telefonnummer
hint-email = en e-postadress
hint-advice = Du kan berätta vad som hände utan att säga vem.
## What boards are for, and notes that not everybody sees
mode-open-now = De andra ser det du skickar från och med nu.
mode-open-held = De andra ser det du skickar från och med nu; vissa lappar väntar först på den som leder.
mode-private-now = Skriv för dig själv. Ingen annan ser dina lappar förrän den som leder visar dem.
mode-read-now = Läs och tänk. Ingen ändrar lapparna just nu.
mode-vote-now = Nu röstar vi. Lapparna ligger fast.
authors-named-now = Från och med nu ser alla vem som skriver.
authors-alias-now = Andra deltagare ser ett nummer i stället för ditt namn. Den som leder ser vem du är.
authors-hidden-now = Ingen får veta vem som skrev vad, inte heller den som leder. Systemet vet det tills workshoppen stängs, så att du kan ändra i ditt.
kept-private = Bara du ser den
kept-held = Väntar på den som leder
kept-hidden = Visas inte
own-waits = { $count ->
    [one] Din lapp väntar på den som leder: { $words }
   *[other] { $count } av dina lappar väntar på den som leder
}
own-shown = { $count ->
    [one] Din lapp visas nu: { $words }
   *[other] { $count } av dina lappar visas nu
}
note-origin = Från { $table }
hold = Håll tillbaka
held-said = Lappen väntar i panelen. Ingen annan ser den.
hide-open = Ta bort från tavlan …
taken-answer = Ditt svar till den som leder
taken-send = Svara
taken-answered = Svaret har gått till dem som leder.
taken-rule = Den som leder tog bort den: { $rule }.
taken-your-answer = Du svarade: { $words }
mode-waiting = { $count ->
    [one] 1 lapp väntar på att visas
   *[other] { $count } lappar väntar på att visas
}
mode-waiting-line = { mode-waiting }.
taken-said = En av dina lappar togs bort: { $words }
taken-count = { $count ->
    [one] En av dina lappar togs bort
   *[other] { $count } av dina lappar togs bort
}

## The menu of oneself
display-open = Utseende …
rename = Byt namn …
to-mine = Mina workshoppar
not-you = Inte du?
search-open = Sök …
about-open = Steg och utmaning …
waiting-title = Du står vid dörren
waiting-text = Den som leder avgör vem som kommer in. Du behöver inte göra något: sidan går vidare av sig själv.
waiting-name = Ditt namn blir { $alias }.

## Vad som pågår: raden för dagen
pace = Vad som pågår
pace-now = Nu:
pace-agenda = Hela dagordningen
pace-now-said = Nu: { $text }
timer-left = Tid kvar
timer-paused = pausad
timer-up = Tiden är ute
timer-said = Tiden går: { $minutes } min.
timer-said-paused = Tiden är pausad: { $minutes } min kvar.
timer-said-minute = En minut kvar.
timer-sound = Ljud när tiden är ute
notice-said = Från den som leder: { $text }
notice-from = Från den som leder:
notice-read = Jag har läst det
light = I rampljuset:
light-said = I rampljuset: { $name }
light-go = Gå dit
light-on = Sätt i rampljuset
light-off = Släck rampljuset
call-here = Kalla hit alla
summoned = Den som leder har kallat hit alla.
summoned-back = Tillbaka dit jag var
summoned-stay = Stanna här
follow = Följ
follow-whom = Följ { $alias } på tavlan
following = Du följer { $alias } på tavlan.
following-still = Du följer { $alias }, som inte pekar på någon tavla just nu.
following-gone = { $alias } har gått. Nu följer du ingen.
following-end = Sluta följa
hand-raise = Räck upp handen
hand-lower = Ta ner handen
hand-up = Din hand är uppe.
hand-raised = Din hand är uppe. Den som leder ser den.
hand-lowered = Din hand är nere.
hand-is-up = hand uppe
hands-up = Uppräckta händer:
refused-too_many_steps = Dagordningen är full: högst { $limit } steg.
refused-in_use = Alla är på det steget. Gå till ett annat först.

## Bord
tables = Bord
tables-run = Deltagarna arbetar vid bord.
tables-all = { $count ->
    [one] Det enda bordet
   *[other] Alla { $count } bord
}
table-none = Deltagarna arbetar vid bord. Sätt dig vid ett av dem.
table-yours = Du sitter vid { $table }.
table-yours-with = Du sitter vid { $table } med { $names }.
why-table = Bara de som sitter vid det här bordet skriver här.
table-back = Till ditt bord
table-empty = Ingen än
table-visit = Besök
table-visit-of = Besök { $table }
table-sit = Sitt här
table-sit-of = Sätt dig vid { $table }
table-leave = Res dig
table-leave-of = Res dig från { $table }
table-source = Från huvudtavlan ({ $count })
table-source-hint = Det som står på huvudtavlan, att läsa medan ni arbetar.
table-source-go = Gå dit
table-source-go-of = Gå till lappen { $note }
help-ask = Be om hjälp
help-is-asked = Ni har bett om hjälp
help-asked = Den som leder ser att ni vill ha hjälp.
help-wanted-at = { $tables }: vill ha hjälp.
tables-ended = Borden är slut. Du är tillbaka vid huvudtavlan.
help-taken-back = Ni har tagit tillbaka att ni vill ha hjälp.
## Att rösta
vote = Omröstning
vote-open = Rösta: { $title }
vote-older = { $count ->
    [one] 1 äldre resultat
   *[other] { $count } äldre resultat
}
vote-result = Resultat: { $title }
vote-voted = { $count ->
    [one] 1 har röstat
   *[other] { $count } har röstat
}
vote-left = { $count ->
    [one] 1 prick kvar
   *[other] { $count } prickar kvar
}
vote-dots = { $count ->
    [one] 1 prick
   *[other] { $count } prickar
}
vote-less = En prick mindre för: { $words }
vote-more = En prick till för: { $words }
vote-yes = Ja
vote-no = Nej
vote-abstain = Avstår
vote-nothing = Inget
vote-none = Inget svar
vote-half = Du har valt på en av de två skalorna. Välj på den andra också, eller ”Inget svar” på båda.
vote-place = Plats { $place }
vote-placed = Plats { $place }: { $words }. Tryck för att ta bort
vote-put = Ställ härnäst i ordningen: { $words }
vote-put-short = Ställ härnäst
vote-cast = Lämna min röst
vote-change = Ändra min röst
vote-take-back = Ta tillbaka min röst
vote-clear = Rensa mina val
vote-clear-undo = Hämta tillbaka mina val
vote-cleared = Dina val är rensade.
vote-clear-undone = Dina val är tillbaka.
vote-begun = Dina val är inte lämnade än.
vote-begun-back = Det du valde förut finns kvar här. Det är inte lämnat än.
vote-elsewhere = Du har följt med till en annan tavla. Du kan fortsätta här, eller komma tillbaka till dina val på tavlan { $board } så länge omröstningen är öppen.
vote-is-in = Din röst är lämnad. Du kan ändra den tills omröstningen stängs.
vote-is-back = Din röst är tillbakatagen. Du kan rösta igen tills omröstningen stängs.
vote-code = Din hemliga kod:
vote-code-elsewhere = Koden finns på den enhet där du röstade senast.
vote-over = Omröstningen är stängd.
vote-over-begun = Omröstningen { $title } är stängd. Det du hade valt men inte lämnat räknas inte.
vote-gone = (visas inte längre)
vote-gone-why = Den finns inte på tavlan nu: det går inte att ge den något mer.
vote-gone-back = Du kan ta tillbaka det du gav den.
vote-gone-order = Du kan ta bort den. Den kan stå senare i din ordning, men inte tidigare.
vote-keep = Behåll det jag gav: { $value }
vote-untitled = Grupp utan namn
vote-scale-first = Första skalan
vote-scale-second = Andra skalan
vote-groups = Vilkas röster
vote-group-all = Alla
vote-group-staff = Personal och de som leder
vote-group-residents = Boende
vote-groups-hidden = Personal och boende visas var för sig bara när minst 5 av varje har röstat.
vote-column-place = Plats
vote-column-what = Vad
vote-column-dots = Prickar
vote-column-givers = Röstande som gav någon
vote-column-mean = Medel
vote-column-points = Poäng
vote-column-firsts = Ställdes först av
vote-shared = { $place } (delad)
vote-check = Din kod, för att se att rösten räknades
vote-check-go = Kontrollera
vote-found = Din valsedel räknades. Den säger:
vote-counted = Din valsedel är en av dem som räknades. Vad var och en säger visas inte här, eftersom personal och boende visas var för sig.
vote-not-found = Ingen valsedel med den koden har räknats. Om du ändrade rösten på en annan enhet gäller koden där.
method-dots-how = Dela ut högst { $budget } prickar, högst { $most } till samma.
method-yesno-how = Säg ja eller nej till var och en, eller avstå. Du får hoppa över några.
method-scale-how = Välj 1 till 5 för var och en. Du får hoppa över några.
method-rank-how = Tryck i den ordning du vill ha, den bästa först. Du får hoppa över några.
method-axes-how = Välj 1 till 5 på båda skalorna. Du får hoppa över några.
method-dots-rule = Flest prickar kommer först. De som är lika delar plats.
method-yesno-rule = Flest ja kommer först, och bland lika den med minst nej. De som är lika delar plats.
method-scale-rule = Högst medel kommer först. De som är lika delar plats.
method-rank-rule = Bordas metod: den som ställs först får en poäng mindre än antalet som kunde ordnas, nästa en poäng mindre, och det som hoppades över får inget. De som är lika delar plats.
method-axes-rule = Medel på båda skalorna. Bilden har ingen ordning.
secrecy-title = Så hålls din röst hemlig
secrecy-open = Medan omröstningen är öppen
secrecy-open-text = Servern sparar ditt val så att du kan ändra det. Ingen i workshoppen kan se det, inte heller de som leder: de ser bara hur många som har röstat. Den som sköter servern skulle kunna titta under den tiden.
secrecy-closed = När den stängs
secrecy-closed-text = Alla val räknas, blandas och skiljs från namnen, och det som band ihop dem raderas för gott. Det som är kvar säger att du har röstat och vad som valdes, men inte vem som valde vad.
secrecy-code = Din hemliga kod
secrecy-code-text = Din enhet hittar på en kod med åtta bokstäver. Med den kan du se i resultatet att din valsedel räknades. Ingen annan har din kod. Visa den inte för någon om du vill ha din röst för dig själv.
secrecy-limits = Det som inget system kan dölja
secrecy-limits-text = Om alla väljer lika, eller mycket få röstar, visar resultatet självt vad var och en valde. Personal och boende visas var för sig bara när minst 5 av varje har röstat. Då visas ingen enskild valsedel, för genom att räkna ihop dem skulle man kunna lista ut vems de är: din kod visar att din valsedel räknades, inte vad den säger.
secrecy-page = Mer, och hur du kontrollerar
refused-too_many_rounds = För många omröstningar i en workshop: högst { $limit }.
refused-round_running = Det pågår redan en omröstning på tavlan. Stäng den först.
refused-round_closed = Din röst kom för sent: omröstningen är stängd.
refused-over_budget = Det är fler prickar än man får ge: högst { $limit }.
author-hidden = Namnet visas inte
writer-number = Skribent { $number }
you = du
leads-now = Du leder nu, tillsammans med de andra som leder.
leads-no-more = Du leder inte längre. En ledare har ändrat din roll.
