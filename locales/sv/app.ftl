# Det skärmarna säger. Enkla ord, läsaren är "du", och varje nej talar om vad man kan göra.

product = Samskapa
loading = Ett ögonblick …
language = Språk
display = Utseende
to-content = Till innehållet
messages = Meddelanden
close = Stäng
cancel = Avbryt
save = Spara
done = Klart
send = Skicka
edit = Ändra
delete = Ta bort
undo = Ångra
copy = Kopiera
copied = Kopierat
copy-by-hand = Texten är markerad: kopiera den med { $keys }, eller håll ett finger på den.
reload = Ladda om sidan
try-again = Försök igen
to-start = Till första sidan
somebody = Någon

## Fel på sidan
nowhere-title = Här finns ingenting
nowhere-text = Adressen kan vara felskriven eller för gammal. Kontrollera länken, eller börja med koden.
broken-title = Något gick fel på sidan
broken-text = Det du skrev finns kvar på den här enheten. Ladda om sidan för att fortsätta.
broken-details = Detaljer för den som hjälper dig
part-missing = Den här delen av sidan gick inte att hämta. Kontrollera nätet och försök igen, eller ladda om sidan; det du skrev finns kvar.
failure-unreachable = Servern svarar inte. Kontrollera nätet och försök igen.
failure-unknown = Servern gav ett svar som sidan inte förstår. Ladda om sidan och försök igen.

## Komma in
enter-title = Gå med i en workshop
enter-text = Skriv koden som visas i rummet. Du behöver inget konto.
enter-code = Kod
enter-go = Fortsätt
enter-length = { $count ->
    [one] En kod har { $wanted } bokstäver och siffror; det här är { $count }.
   *[other] En kod har { $wanted } bokstäver och siffror; det här är { $count }.
}
to-sign-in = Leder du en workshop? Logga in
join-over = Gå med i workshoppen
join-go = Gå med
join-continue = Fortsätt som { $alias }
join-draft = Workshoppen har inte öppnats än. Vänta på den som leder den och försök igen.
join-closed = Workshoppen är stängd. Fråga den som leder den om den ska öppnas igen.
join-shut = Ingen ny kan gå med just nu. Be den som leder att öppna dörren och försök igen.
join-failed = Koden leder ingenstans
join-privacy = Vi frågar inte efter något annat än det här namnet. Andra ser det vid dina lappar.
not-you-question = Inte du?
not-you-join = Gå med som någon annan
alias = Namnet andra ser
alias-hint = Välj vilket namn du vill, eller behåll det här.
alias-another = Ett annat förslag
alias-long = { $count } tecken är för många: högst { $most }.
seat-failed = Den här enheten är inte med i workshoppen
no-network = Inget nät

challenge = Utmaningen
## Workshoppen
open-as-list = Öppna som lista
view = Vy
view-board = Tavla
view-write = Skriv
view-list = Lista
search = Sök
steer = Leda
own-menu = { $alias }: din meny
stages = Steg
stage-empathize = Empatisera
stage-define = Definiera
stage-ideate = Skapa idéer
stage-prototype = Prototypa
stage-test = Testa
stage-here = (här är alla)
stage-away = Du ser dig omkring. Alla är på { $stage }.
stage-back = Tillbaka till de andra
stage-moved = Alla är nu på { $stage }.
boards = Stegets tavlor
board-untitled = Tavla utan titel
no-board = Steget har ingen tavla.
area = Yta
area-untitled = Yta utan titel
erased = (raderad)

saving-saved = Allt sparat
saving-saving = Sparar …
saving-unsent = Inte skickat än
saving-poll = (reservanslutning)
saving-late = Inte sparat än
saving-connecting = Ansluter …
saving-offline = { $count ->
    [0] Ingen anslutning
   *[other] Ingen anslutning, { $count } inte sparade
}
saving-full = Fullt just nu
saving-stopped = Inte ansluten
banner-offline = { $count ->
    [one] Inte sparat än: en ändring väntar på den här enheten. Den skickas så snart det finns anslutning. Du kan skriva vidare.
   *[other] Inte sparat än: { $count } ändringar väntar på den här enheten. De skickas så snart det finns anslutning. Du kan skriva vidare.
}
banner-offline-empty = Ingen anslutning just nu. Du kan skriva vidare: det sparas på den här enheten och skickas senare.
banner-late = Inte sparat än: det tar längre tid än vanligt att spara. Det du skriver finns kvar på den här enheten och sparas så snart det går. Du kan skriva vidare.
banner-full = Workshoppen är full just nu, eller mycket upptagen. Sidan kommer in av sig själv så snart det finns plats: låt den vara öppen.
banner-forgetful = Webbläsaren sparar ingenting: ha sidan öppen tills det står ”Allt sparat”.
banner-draft = Workshoppen har inte öppnats än. Se dig gärna omkring; skrivandet börjar när den som leder öppnar.
banner-draft-facilitator = Det här är ett utkast: bara de som leder ser det. Öppna det under ”Leda” när du är redo.
banner-closed = Workshoppen är stängd. Allt går att läsa, inget går att ändra.
banner-halted = Något i workshoppen har gått fel flera gånger. Du kan läsa, men inget kan ändras förrän den som sköter servern har tittat på det. Det som inte är sparat ännu finns kvar på den här enheten.
banner-halted-facilitator = Något i workshoppen har gått fel flera gånger, så den kan bara läsas. De andra workshopparna går vidare. Säg till den som sköter servern; så här tas den upp igen: samskapa resume { $workshop }
banner-read-only = Den som leder har pausat skrivandet. Läs gärna vidare; det du skrev är sparat.
banner-read-only-facilitator = Skrivandet är pausat för alla utom de som leder.
why-stopped = Inte ansluten: se meddelandet ovanför.
why-loading = Workshoppen hämtas fortfarande.
why-closed = Workshoppen är stängd.
why-draft = Workshoppen har inte öppnats än.
why-halted = Workshoppen kan bara läsas just nu: se meddelandet ovanför.
why-read-only = Den som leder har pausat skrivandet.
why-muted = De som leder har pausat ditt skrivande. Du kan läsa och rösta. { $reason }
why-not-yours = Bara den som skrev lappen kan göra det.


## Lappar
new-note = Ny lapp
note-text = Lappens text
note-placeholder = Skriv en lapp …
note-added = Lappen är med. { $area }
note-actions = Gör något med: { $text }
edit-note = Ändra: { $text }
note-saved = Sparad
note-waiting = Väntar
note-refused = Togs inte emot: { $why }
note-refused-short = Togs inte emot
together = Alla får skriva i den
together-hint = Andra kan skriva här samtidigt.
together-others = Någon annan skriver också här.
text-count = { $count } av { $most } tecken
text-too-long = { $over } tecken för mycket: högst { $most }
colour = Färg
colour-change = Färg …
colour-0 = Smör
colour-1 = Himmel
colour-2 = Mossa
colour-3 = Ros
colour-4 = Ljung
colour-5 = Linne
group-untitled = Grupp utan namn
notes-count = { $count ->
    [one] 1 lapp
   *[other] { $count } lappar
}

## Tavlan

## De andra
people-here = { $count ->
    [one] Personer: 1 här
   *[other] Personer: { $count } här
}
drafts-count = { $count ->
    [one] 1 text togs inte emot
   *[other] { $count } texter togs inte emot
}
## På telefonen
mine = Mina lappar
mine-empty = Det du skickar visas här, och vad de andra gör av det.
mine-more = Visa äldre
mine-kept = { $count ->
    [one] En text togs inte emot. Den finns kvar här.
   *[other] { $count } texter togs inte emot. De finns kvar här.
}
drafts-open = Titta på den
all-notes = Allas lappar ({ $count })
in-group = I gruppen: { $title }

## Om webbplatsen
foot-about = Om Samskapa
privacy = Dina uppgifter
accessibility = Tillgänglighet
privacy-before = Det du skriver läses av de andra och blir en allmän handling.
privacy-read = Så hanterar vi dina uppgifter
undo-person = Ångra allt som { $alias } har gjort …
