# Konton och att leda: hämtas bara av de skärmarna.

## Konton
sign-in-title = Logga in
sign-in-text = För den som leder workshoppar.
sign-in-go = Logga in
sign-out = Logga ut
email = E-postadress
password = Lösenord
password-hint = Några ord efter varandra är lätta att minnas och svåra att gissa.
your-name = Ditt namn
your-name-hint = Deltagarna ser det som namnet på den som leder.
setup-title = Välkommen
setup-text = Gör det första kontot. Med det skapar och leder du workshoppar.
setup-go = Skapa kontot
setup-no-token = Sidan öppnas med länken för den som leder, som servern skriver ut när den startar. Kopiera hela.

## Mina workshoppar
mine-title = Mina workshoppar
changed-at = Ändrad { $when }
create-open = Ny workshop
create-title = Ny workshop
create-first = Den börjar som ett utkast med en tavla för vart och ett av de fem stegen. Ingen kommer in förrän du öppnar den.
create-name = Titel
create-go = Skapa
create-language = Workshoppens språk
challenge-hint = Vad vill ni ta reda på eller lösa tillsammans? En mening.
children = Konsekvenser för barn
children-hint = Hur kan det här påverka barn, och hur tar ni reda på det? Barnkonventionen kräver det.
life-draft = Utkast
life-open = Öppen
life-closed = Stängd
restored = Lappen är tillbaka.

## Leda
steer-life = Workshoppen
life-draft-text = Bara de som leder kommer in.
life-open-text = Alla med koden kommer in och kan skriva.
life-closed-text = Allt går att läsa, inget går att ändra.
life-from-draft = Öppna workshoppen
life-from-open = Stäng workshoppen
life-from-closed = Öppna igen
close-title = Stänga workshoppen?
close-text = Ingen kan skriva längre, och ingen ny kommer in. Du kan öppna den igen.
close-waiting = { $count ->
    [one] 1 lapp som skrevs var för sig väntar ännu: den kan inte visas medan workshoppen är stängd.
   *[other] { $count } lappar som skrevs var för sig väntar ännu: de kan inte visas medan workshoppen är stängd.
}
close-forgets = Vem som skrev lapparna med dolda namn glöms då för gott: om du öppnar igen kan ingen ändra orden på dem.
steer-stage = Steg
steer-stage-text = Tar med alla dit på en gång.
steer-writing = Skrivandet
steer-read-only = Pausa skrivandet för alla utom de som leder
steer-read-only-text = För att lyssna, eller för en rast. Inget går förlorat.
steer-join = Gå med
steer-join-not-open = Koden fungerar när workshoppen är öppen.
code-is = Kod: { $code }
join-link = Länk för att gå med
qr-alt = QR-kod för { $url }
code-rotate = Ny kod …
code-rotate-text = Den gamla koden slutar gälla genast. De som är inne är kvar.
code-rotate-go = Gör en ny kod
code-rotated = Den nya koden är { $code }.
staff-link = Länk för personal
staff-link-text = Den som öppnar den går med som personal. En ny länk gör att den gamla slutar gälla.
staff-link-make = Gör en länk för personal
trash-count = Borttagna lappar ({ $count })
trash-empty = Inget har tagits bort.
trash-by = Togs bort av { $alias }, { $time }
trash-no-board = Tavlan har tagits bort, så lappen kan inte komma tillbaka.

## Sidan för väggen
projector = Projektor
projector-open = Visa på projektorn
projector-open-text = En egen sida med koden, stort, och vilka som är inne; med tangenterna 2, 3 och 4 också tavlan, listan eller resultatet av en omröstning. Den öppnas i en ny flik.
projector-scan = Rikta mobilens kamera hit
projector-type = eller gå till
projector-draft = Öppnar snart
projector-closed = Workshoppen är stängd. Tack!
projector-here = { $count ->
    [0] Ingen är inne än. Bli först!
    [one] En person är inne
   *[other] { $count } personer är inne
}
projector-latest = Det här är de { $count } senaste
projector-offline = Ingen kontakt just nu. Det som visas kan vara gammalt.
wall-link-head = Skärmen i salen
wall-link-text = På en annan dator i salen: gör en länk och öppna den där. Inget konto behövs. Den visar det som deltagarna ser, och ingenting kan skrivas på den.
wall-link = Länk till skärmen
wall-link-once = Kopiera den nu: den visas inte igen. Den gäller tills du avslutar den.
wall-link-make = Gör en länk till skärmen
wall-link-again = Ny länk till skärmen …
wall-link-again-go = Gör en ny länk
wall-withdraw = Avsluta skärmarna …
wall-withdraw-text = Alla skärmar som visar workshoppen nu släcks genast, och den gamla länken slutar gälla.
wall-withdraw-go = Avsluta skärmarna
wall-withdrawn = Ingen skärm visar workshoppen längre.
wall-shows-code = Skärmen visar koden
wall-shows = Vad skärmen visar
wall-join = Gå med
wall-board = Tavla
wall-list = Lista
wall-result = Resultat
wall-more = { $count ->
    [one] En till står på vars och ens egen skärm.
   *[other] { $count } till står på vars och ens egen skärm.
}
wall-next-board = Nästa tavla
wall-whole = Hela tavlan
wall-hold = Stå still
wall-go-on = Nästa del
wall-part-outside = Utanför ytorna
wall-part = Del { $part } av { $count }. Hela tavlan på en gång skulle bli för liten att läsa.
wall-part-held = Del { $part } av { $count }, står still. Hela tavlan på en gång skulle bli för liten att läsa.
wall-part-only = Visas som lista: som tavla skulle orden bli för små att läsa.
wall-beside = Bredvid tavlan
wall-notes = { $count ->
    [one] 1 lapp
   *[other] { $count } lappar
}
wall-no-notes = Inga lappar här än.
wall-ended = Den här skärmen har avslutats.
wall-deleted = Workshoppen finns inte längre.
wall-ended-text = Öppna en ny länk till skärmen för att visa en workshop här. De som leder workshoppen kan göra en.
wall-trying = Sidan försöker igen av sig själv.
full-screen = Hela skärmen
full-screen-end = Lämna helskärm

## Workshoppen som helhet
steer-now = Just nu
steer-content = Tavlor och lappar
steer-whole = Den här workshoppen
downloads = Ta med resultatet
downloads-text = Alla lappar med tavlor, ytor och grupper. Inga namn: av den som skrev bara rollen. Av omröstningar de resultat som visats för alla.
download-csv = Tabell (CSV)
download-votes = Röster (CSV)
download-json = Allt (JSON)
copy-workshop = Kopiera workshoppen …
copy-workshop-hint = Ett nytt utkast med samma tavlor, utan lappar och människor.
copy-workshop-title = Kopiera workshoppen
copy-workshop-text = Tavlor, ytor, frågor och utmaningen följer med. Lappar, människor och konsekvenserna för barn gör det inte.
copy-workshop-name = Den nya workshoppens titel
copy-workshop-go = Gör kopian
copy-of = { $title } (kopia)
delete-workshop = Ta bort workshoppen …
delete-workshop-title = Ta bort workshoppen för alltid?
delete-workshop-text = Allt i den raderas: lappar, tavlor, namn, länkar för att gå med. Ingen kan få tillbaka den. Ladda ner resultatet först om du behöver det.
delete-workshop-type = Skriv titeln för att ta bort den
delete-workshop-hint = Den raderas för alla, för alltid.
delete-workshop-go = Ta bort för alltid
delete-close-first = Stäng workshoppen först. En öppen går inte att ta bort.
deleted-workshop = { $title } är borttagen.
workshop-actions = Mer om { $title }

sign-in-forgot = Har du glömt lösenordet? Den som sköter Samskapa kan ge dig en länk till ett nytt.

## Länkar som fungerar en gång
invite-title = Du är inbjuden
invite-account-text = Skapa ditt konto. Med det skapar och leder du workshoppar.
invite-lead-over = Du är inbjuden att leda
invite-lead-text = Du kommer att kunna göra allt som de andra ledarna kan. Sedan finns workshoppen under Mina workshoppar.
invite-leads = Du leder redan den här workshoppen. Länken är till någon annan och fungerar fortfarande.
invite-enter = Till workshoppen
invite-seat = Som vem?
invite-seat-same = Som { $alias }, som är med på den här enheten: namnet och lapparna blir kvar
invite-seat-new = Som någon ny, under mitt eget namn
invite-go = Led workshoppen
invite-go-as = Led workshoppen som { $name }
invite-known = Jag har ett konto
invite-new = Jag behöver ett konto
invite-other-account = Använd ett annat konto
ticket-no-token = Den här sidan öppnas med en länk som någon ger dig. Kopiera hela länken.
reset-title = Nytt lösenord
reset-text = När du sparar det loggas du in här och ut överallt annars.
reset-go = Spara det nya lösenordet

## Uppgifter och tillgänglighet
notice-elsewhere = Sidan finns inte på { $wanted } än. Den visas på { $shown }.
notice-unfinished = Den som sköter Samskapa har inte gjort klart sidan: det som är markerat ska fyllas i, till exempel vem som ansvarar och hur man når dem.

## En ledare till
second = Bjud in en ledare till
second-text = Den som öppnar länken kan göra allt som du kan, med ett eget konto. Den fungerar en gång, inom sju dagar. En ny länk ersätter den gamla.
second-link = Länk för en ledare till
second-once = Kopiera den nu: den visas inte igen. Den fungerar till { $when }.
second-waiting = En länk väntar på att användas, till { $when }.
second-make = Skapa en länk
second-again = Skapa en ny länk
second-end = Avsluta länken
second-ended = Länken fungerar inte längre.
## Import av lappar
import-open = Importera lappar …
import-hint = Från en tabell (CSV) eller från rader som du klistrar in. Du ser dem innan de kommer in.
import-last = { $count ->
    [one] En lapp importerades { $time }.
   *[other] { $count } lappar importerades { $time }.
}
import-take-back = Ta tillbaka importen
import-title = Importera lappar
import-file = En fil
import-file-hint = En tabell sparad som CSV, eller en textfil. En rad blir en lapp.
import-file-empty = Filen är tom. Välj en annan.
import-file-large = Filen är större än 64 MB. Välj en mindre, eller dela upp den.
import-file-unread = Filen gick inte att läsa. Välj den igen.
import-paste = Eller klistra in rader
import-paste-hint = En rad blir en lapp. Celler som kopierats från ett kalkylblad fungerar också.
import-nothing = Det finns inget att importera än. Välj en fil eller klistra in några rader.
import-go-on = Se på lapparna
import-from = Från filen { $name }
import-board = Tavla
import-area = Yta
import-private = Alla ser de här lapparna genast, fast man skriver för sig själv här.
import-read-as = Så läses det
import-encoding = Tecken
encoding-utf-8 = UTF-8
encoding-utf-16le = UTF-16 LE (Unicode-text)
encoding-utf-16be = UTF-16 BE
encoding-windows-1252 = Västeuropeiska (Latin-1)
import-separator = Mellan kolumnerna
separator-semicolon = Semikolon ;
separator-comma = Komma ,
separator-tab = Tabb
separator-bar = Lodstreck |
separator-none = Inget: varje rad är en lapp
import-text-column = Kolumn med texten
import-area-column = Kolumn med ytan
import-colour-column = Kolumn med färgen
import-no-column = Ingen
import-column = Kolumn { $number }
import-column-named = Kolumn { $number }: { $heading }
import-headings = Första raden är rubriker
import-preview = Förhandsvisning
import-first = { $count ->
    [one] Den första lappen
   *[other] De första { $count } lapparna
}
import-text = Text
import-none = Här finns ingen text. Välj en annan kolumn, eller en annan fil.
import-room = Det finns { $found } lappar, och workshoppen har plats för { $room } till. Ta de första { $room }, eller avbryt.
import-size = Det finns { $found } lappar, och { $fits } av dem är så mycket text som går att importera på en gång. Ta de första { $fits }, eller avbryt.
import-too-long = { $count ->
    [one] En text är längre än de { $most } tecken som får plats på en lapp. Den lämnas utanför.
   *[other] { $count } texter är längre än de { $most } tecken som får plats på en lapp. De lämnas utanför.
}
import-too-long-rows = Rader: { $rows }
import-elsewhere = { $count ->
    [one] En rad nämner en yta som tavlan inte har. Den hamnar på ytan som valts ovan.
   *[other] { $count } rader nämner en yta som tavlan inte har. De hamnar på ytan som valts ovan.
}
import-empty-rows = { $count ->
    [one] En rad har ingen text och hoppas över.
   *[other] { $count } rader har ingen text och hoppas över.
}
import-back = Välj något annat
import-go = { $count ->
    [one] Importera en lapp
   *[other] Importera { $count } lappar
}
import-first-go = Importera de första { $count }
import-done = { $count ->
    [one] En lapp importerades.
   *[other] { $count } lappar importerades.
}
import-undone = { $taken ->
    [one] En lapp togs tillbaka.
   *[other] { $taken } lappar togs tillbaka.
}
import-undone-some = { $taken } lappar togs tillbaka. { $kept } är kvar, för att de har ändrats, grupperats eller länkats.

## Tavlor och ytor
boards-open = Tavlor och ytor …
boards-hint = Ändra titlar och frågor, lägg till, ordna och ta bort.
boards-title = Tavlor och ytor
boards-text = Alla ser genast det du ändrar. Tavlor och ytor med lappar är kvar.
boards-of = Tavlor i { $stage }
boards-full = En workshop har högst { $most } tavlor.
boards-moved = { $title } är nu nummer { $place } av { $count }.
board-add = Lägg till en tavla i { $stage }
board-add-go = Lägg till tavlan
board-added = Tavlan { $title } har lagts till.
board-begins = Vad tavlan börjar med
board-from-template = Med ytorna i { $stage }
board-empty = Med en tom yta
board-title = Tavlans titel
board-prompt = Fråga
board-prompt-hint = Det som deltagarna svarar på med sina lappar.
board-actions = Åtgärder för tavlan { $title }
board-edit = Ändra tavlan { $title }
board-remove = Ta bort tavlan
board-removed = Tavlan { $title } har tagits bort.
board-not-empty = { $count ->
    [one] En lapp sitter på den.
   *[other] { $count } lappar sitter på den.
}
board-last = En workshop har alltid minst en tavla.
areas-of = Ytor på { $title }
area-add = Lägg till en yta
area-add-go = Lägg till ytan
area-added = Ytan { $title } har lagts till.
area-first = Lappar
area-title = Ytans titel
area-hint = Ledtråd
area-actions = Åtgärder för ytan { $title }
area-edit = Ändra ytan { $title }
area-remove = Ta bort ytan
area-removed = Ytan { $title } har tagits bort.
area-not-empty = { $count ->
    [one] En lapp sitter på den.
   *[other] { $count } lappar sitter på den.
}
area-last = En tavla har alltid minst en yta.
edit-words = Ändra orden …
edit-workshop = Ändra titel och utmaning …
edit-workshop-title = Titel och utmaning
words-saved = Sparat.
words-empty = Det här får inte vara tomt. Skriv något.
words-too-long = Texten har { $count } tecken, men högst { $most } får plats. Korta den.
words-stale = Någon har ändrat det här medan du skrev. Dina ord är kvar här. Nu står det:
words-nothing = (ingenting)
words-mine = Fortsätt med mina
words-theirs = Ta de andra orden

staff-title = Gå med som personal
staff-text = Länken är till för den som arbetar med frågan, till exempel tjänstepersoner.
staff-alias-hint = Namnet du använder i arbetet visar vem du är.
staff-no-token = Länken är inte hel. Be den som leder workshoppen om länken för personal och öppna hela.
to-code = Gå med med en kod i stället
restore = Återställ

## Det som kan skada
steer-safety = Det som kan skada
flags-count = Anmälningar ({ $count })
flags-hint = Anmälningar gör inget av sig själva. Du ser hur många de är och vad de säger, aldrig vems de är.
flags-none = Ingen lapp har anmälts.
flags-of-note = { $count ->
    [one] En anmälan:
   *[other] { $count } anmälningar:
}
flags-rule = { $rule } ({ $count })
flags-reason = Varför lappen får stå kvar
flags-reason-usual = Rakt på sak, men inom reglerna
flags-settle = Låt stå kvar
flags-settled = Lappen står kvar. Anmälningarna är avgjorda.
flags-settled-count = { $count ->
    [one] En avgjord
   *[other] { $count } avgjorda
}
flags-settled-why = { $time }, { $count ->
    [one] en anmälan
   *[other] { $count } anmälningar
}: { $reason }
flags-away = visas inte nu
word-list-open = Ord som håller inne en lapp …
word-list-hint = Skymford och hot. En lapp med något av dem väntar tills du har läst den; inget tas bort.
word-list-title = Ord som håller inne en lapp
word-list-text = Listan är till för skymford och hot, inte för ilska. Den som bryr sig får vara rak.
word-list-added = Ord att lägga till
word-list-added-hint = Ett på varje rad. Med en stjärna sist gäller ordet också som början på längre ord: troll*
word-list-without = Ord att ta bort ur standardlistan
word-list-without-hint = Ett på varje rad, som det står i listan nedanför.
word-list-saved = Listan är sparad.
word-list-standard = Standardlistan ({ $count } rader)
word-list-standard-hint = På svenska och engelska. Här står ord som är fula att läsa.
personal-count = Möjliga personuppgifter: { $count }
personal-hint = Lappar där något ser ut som ett personnummer, ett telefonnummer eller en e-postadress. Det hittas här på skärmen; ingen annan får veta det. Var extra rädd om det som handlar om barn, och om människor som inte är här.
personal-none = Inget på tavlorna ser ut så.
personal-kinds = Ser ut som: { $kinds }

## What boards are for, and notes that not everybody sees
mode-title = Vad tavlan är till för nu
mode-title-of = Vad ”{ $board }” är till för nu
mode-open = Skriva tillsammans
mode-open-text = Alla ser varje lapp så fort den är skriven.
mode-private = Skriva var för sig
mode-private-text = Ingen ser de andras lappar, inte heller du, förrän du visar dem.
mode-read = Bara läsa
mode-read-text = Deltagarna ändrar ingenting. Du kan flytta och gruppera.
mode-vote = Rösta
mode-vote-text = Lapparna ligger fast medan ni röstar.
mode-open-turned = { $board }: alla skriver tillsammans.
mode-private-turned = { $board }: var och en skriver för sig.
mode-read-turned = { $board }: bara läsa.
mode-vote-turned = { $board }: lapparna ligger fast.
mode-counts = Visa alla hur många lappar som väntar
authors-title = Vem som har skrivit
authors-named = Alla ser namnet
authors-alias = Bara du ser vem; andra ser ett nummer
authors-hidden = Ingen ser vem, inte heller du
authors-hint = Gäller lappar som skrivs från och med nu. De som skriver får veta vilket som gäller.
authors-hidden-hint = Tills workshoppen stängs vet systemet vem som skrev varje lapp, så att var och en kan ändra sina egna. När du stänger den raderas det för gott: sedan kan ingen ändra de här lapparna, inte heller om du öppnar workshoppen igen.
reveal-all = Visa alla
reveal-one = Visa en till
reveal-area = { $area } ({ $count })
reveal-hint = De blandas, så att ordningen inte säger vem som skrev vad.
hold-title = Nya lappar
hold-none = Visas direkt
hold-none-text = Ord på ordlistan håller ändå tillbaka en lapp.
hold-first = Den första från varje gäst väntar
hold-first-text = När du har godkänt en visas de följande direkt.
hold-all = Alla väntar
hold-all-text = Du läser varje lapp innan andra ser den.
held-count = Väntar på dig ({ $count })
held-none = Inga lappar väntar.
held-by = { $alias }, { $time }
approve = Godkänn
approve-chosen = Godkänn de valda ({ $count })
show-again = Visa igen
hide = Ta bort
hide-title = Ta bort lappen från tavlan
hide-notes-title = Ta bort { $count } lappar från tavlan
hide-chosen = Ta bort de valda ({ $count })
hide-rule = Vilken regel den bryter mot
hide-message = Ord till den som skrev, om du vill
hide-message-hint = Den som skrev ser regeln och dina ord, och kan svara en gång.
hidden-count = Borttagna av er ({ $count })
hidden-for = Regel: { $rule }.
hidden-reply = Svar:
reveal-waiting = { $count ->
    [one] 1 lapp är skriven
   *[other] { $count } lappar är skrivna
}
revealed = { $count ->
    [0] Ingen lapp visas
    [one] 1 lapp visas
   *[other] { $count } lappar visas
}
revealed-but = { $count ->
    [one] { $shown }, 1 lapp väntar på dig
   *[other] { $shown }, { $count } lappar väntar på dig
}
reveal-gone = { $count ->
    [one] 1 lapp av någon som har tagits bort visas inte. Den kommer tillbaka med den som skrev den, eller försvinner med tavlan.
   *[other] { $count } lappar av några som har tagits bort visas inte. De kommer tillbaka med dem som skrev dem, eller försvinner med tavlan.
}
approve-all = { $count ->
    [one] Godkänn den
   *[other] Godkänn alla { $count }
}
approved = { $count ->
    [0] Ingen lapp visas
    [one] 1 lapp visas
   *[other] { $count } lappar visas
}
approved-but = { $count ->
    [one] { $said }, 1 fanns inte längre
   *[other] { $said }, { $count } fanns inte längre
}
held-notes-said = { $count ->
    [one] Lappen väntar i panelen, och ingen annan ser den
   *[other] { $count } lappar väntar i panelen, och ingen annan ser dem
}
hold-none-of-others = Välj lappar som andra har skrivit. Dina egna kan du ta bort.
hidden-said = { $count ->
    [one] Lappen är borttagen från tavlan
   *[other] { $count } lappar är borttagna från tavlan
}

## Vad den som leder gör med en person
act-title-mute = Pausa skrivandet för { $alias }?
act-text-mute = { $alias } kan läsa, rösta och anmäla lappar som förut. Bara de som leder, och { $alias }, får veta det. Med koden går det ändå att komma in som någon ny.
act-go-mute = Pausa
act-said-mute = { $alias } kan inte skriva just nu.
act-title-rename = Ett annat namn för { $alias }
act-text-rename = Alla ser det nya namnet genast, också på gamla lappar. { $alias } kan inte ändra tillbaka det.
act-go-rename = Ge det här namnet
act-said-rename = Namnet är nu { $alias }.
act-title-remove = Ta bort { $alias }?
act-text-remove = Personen kan inte längre se eller skriva något här. Det personen skrev finns kvar. Du kan släppa in igen. Med koden går det ändå att komma in som någon ny.
act-go-remove = Ta bort
act-said-remove = { $alias } är borttagen.
act-title-ban = Ta bort { $alias } och hålla ute?
act-text-ban = Personen är ute, och ingen kan komma in på en enhet som personen har använt här, inte heller med ett annat namn. En delad surfplatta är då stängd även för andra. Med en annan enhet eller webbläsare går det ändå att komma som någon ny: låt då folk fråga vid dörren, eller stäng den. Du kan släppa in igen.
act-go-ban = Håll ute
act-said-ban = { $alias } är borttagen och hålls ute.
act-title-make-facilitator = Låt { $alias } leda tillsammans med dig?
act-text-make-facilitator = { $alias } kan då göra allt som du kan: öppna och stänga workshoppen, ta bort personer, ge roller.
act-go-make-facilitator = Låt leda
act-said-make-facilitator = { $alias } leder nu.
act-title-make-staff = Gör { $alias } till personal?
act-text-make-staff = { $alias } visas som personal och räknas till personalen i omröstningar.
act-go-make-staff = Gör till personal
act-said-make-staff = { $alias } är nu personal.
act-title-make-resident = Gör { $alias } till invånare?
act-text-make-resident = { $alias } visas som invånare och räknas till invånarna i omröstningar.
act-go-make-resident = Gör till invånare
act-said-make-resident = { $alias } är nu invånare.
act-leads-no-more = { $alias } leder inte längre efter det.
act-name = Det nya namnet
act-why = Varför
act-why-told = { $alias } kan läsa det. Det står också i listan över vad de som leder har gjort.
act-why-listed = Det står i listan över vad de som leder har gjort. { $alias } får inte se det.
act-why-leads = Det står i listan över vad de som leder har gjort. Alla som leder kan läsa det.
act-why-long = { $count } tecken; högst { $most }.

## Dörren
door = Vilka som kan gå med
door-open = Alla som har koden
door-ask = Bara de som du släpper in
door-shut = Ingen ny
door-open-text = Den som har koden eller länken för personal kommer in genast.
door-ask-text = Den som är ny väntar tills någon av er släpper in. De som har varit här kommer tillbaka utan att fråga.
door-shut-text = Workshoppen pågår. De som har varit här kan komma tillbaka; ingen ny kan gå med.
door-why = Säg varför
door-why-hint = Skriv först och välj sedan. Det står i listan över vad de som leder har gjort.
knocking = { $count ->
    [one] 1 person står vid dörren
   *[other] { $count } personer står vid dörren
}
lobby-count = { $count ->
    [0] Ingen väntar
    [one] 1 väntar
   *[other] { $count } väntar
}
lobby-admit = Släpp in
lobby-admit-one = Släpp in: { $alias }
lobby-admitted = { $alias } är insläppt.
lobby-refuse = Inte nu
lobby-refuse-one = Inte nu: { $alias }
lobby-refused = { $alias } släpps inte in.
lobby-all = Släpp in alla
lobby-all-said = Alla som väntade är insläppta.
lobby-none = Avvisa alla
lobby-none-title = Avvisa alla { $count }?
lobby-none-text = De får veta att de inte släpps in, och kan inte fråga igen så länge man måste fråga.
lobby-none-said = Ingen som väntade släpps in.
lobby-room = Alla i det här rummet
lobby-room-text = ”Alla i det här rummet” släpper in alla som kom med koden, och dem som kommer med den de närmaste { $minutes } minuterna.
lobby-room-said = De som väntade är insläppta, och under { $minutes } minuter behöver ingen med koden fråga.
lobby-free = Till { $time } behöver ingen med koden fråga.
lobby-ask-again = Låt fråga igen från nu

## Listan över vad som gjorts
acts = Vad de som leder har gjort
acts-open = Vad de som leder har gjort
acts-open-text = Varje öppning och stängning, paus, borttagning, nytt namn, ny roll, bortplockad lapp, omröstning, ändring av dörren, svar vid den och ny kod eller länk, med sitt skäl. Det följer med i den nedladdade filen.
acts-none = Inget än.
acts-more = Visa äldre
acts-mute-on = { $who } pausade skrivandet för { $whom }.
acts-mute-off = { $who } lät { $whom } skriva igen.
acts-rename = { $who } gav ett annat namn: { $whom }.
acts-role = { $who } gav { $whom } en annan roll: { $role }.
acts-remove = { $who } tog bort { $whom }.
acts-revert-all = { $who } ångrade allt som { $whom } hade gjort.
acts-revert-lately = { $count ->
    [one] { $who } ångrade vad { $whom } hade gjort den senaste minuten.
   *[other] { $who } ångrade vad { $whom } hade gjort de senaste { $count } minuterna.
}
acts-reinstate = { $who } tog tillbaka en ångring av vad en person hade gjort.
acts-ban = { $who } tog bort { $whom } och håller ute.
acts-readmit = { $who } släppte in { $whom } igen.
acts-life-open = { $who } öppnade workshoppen.
acts-life-closed = { $who } stängde workshoppen.
acts-life-again = { $who } öppnade workshoppen igen.
acts-door-open = { $who } öppnade dörren för alla.
acts-door-ask = { $who } lät nya fråga vid dörren.
acts-door-free = { $who } släppte in dem med koden i { $count } minuter utan att fråga.
acts-door-shut = { $who } stängde dörren för alla nya.
acts-answer-in = { $count ->
    [one] { $who } släppte in 1 person vid dörren.
   *[other] { $who } släppte in { $count } personer vid dörren.
}
acts-answer-out = { $count ->
    [one] { $who } släppte inte in 1 person vid dörren.
   *[other] { $who } släppte inte in { $count } personer vid dörren.
}
acts-change-code = { $who } bad om en ny kod.
acts-change-staff = { $who } bad om en ny länk för personal.
acts-change-facilitator = { $who } bad om en länk för en ledare till.
acts-change-facilitator-end = { $who } bad om att länken för en ledare till skulle avslutas.
acts-change-wall = { $who } bad om en ny länk till skärmen.
acts-change-wall-end = { $who } bad om att skärmarna skulle avslutas.
acts-hold-none = { $who } lät nya lappar visas genast.
acts-hold-first = { $who } lät gästers första lappar vänta.
acts-hold-all = { $who } lät alla nya lappar vänta.
acts-readonly-on = { $who } pausade allas skrivande.
acts-readonly-off = { $who } avslutade pausen.
acts-words = { $who } ändrade orden som håller en lapp.
acts-mode-open = { $who } öppnade en tavla för skrivande: { $whom }.
acts-mode-private = { $who } ställde en tavla på enskilt skrivande: { $whom }.
acts-mode-read = { $who } ställde en tavla på bara läsning: { $whom }.
acts-mode-vote = { $who } ställde en tavla på röstning: { $whom }.
acts-mode-named = { $who } lät namnen på dem som skriver visas på en tavla: { $whom }.
acts-mode-alias = { $who } lät dem som skriver visas som nummer på en tavla: { $whom }.
acts-mode-hidden = { $who } lät dem som skriver döljas på en tavla: { $whom }.
acts-mode-same = { $who } ändrade om lapparna som väntar räknas på en tavla: { $whom }.
acts-notes-hold = { $count ->
    [one] { $who } höll 1 lapp.
   *[other] { $who } höll { $count } lappar.
}
acts-notes-hide = { $count ->
    [one] { $who } plockade bort 1 lapp.
   *[other] { $who } plockade bort { $count } lappar.
}
acts-notes-approve = { $count ->
    [one] { $who } visade 1 lapp.
   *[other] { $who } visade { $count } lappar.
}
acts-notes-reveal = { $count ->
    [one] { $who } visade 1 enskild lapp för alla.
   *[other] { $who } visade { $count } enskilda lappar för alla.
}
acts-notes-delete = { $count ->
    [one] { $who } slängde 1 lapp av någon annan.
   *[other] { $who } slängde { $count } lappar av andra.
}
acts-notes-restore = { $count ->
    [one] { $who } tog tillbaka 1 slängd lapp.
   *[other] { $who } tog tillbaka { $count } slängda lappar.
}
acts-dismiss = { $who } lät en anmäld lapp stå.
acts-vote-open = { $who } öppnade en omröstning: { $whom }
acts-vote-close-same = { $who } stängde en omröstning: { $whom }
acts-vote-close-shown = { $who } stängde en omröstning och visade resultatet: { $whom }
acts-vote-reveal = { $who } visade resultatet av en omröstning: { $whom }
acts-other = { $who } ändrade något.
## Dagordning, tid, kallelser
agenda = Dagordning
agenda-none = Skriv ner vad ni ska göra, steg för steg. Sedan tar en knapp med alla.
agenda-begin = Börja: { $text }
agenda-next = Nästa: { $text }
agenda-end = Avsluta dagordningen
agenda-show = Alla ser hela dagordningen
agenda-write = Skriv dagordningen …
agenda-title = Dagordningen
agenda-text = Varje steg tar alla till en tavla och säger vad de ska göra. Tills du visar den ser bara de som leder stegen som kommer.
agenda-add = Lägg till ett steg
agenda-added = Steget är tillagt.
agenda-edit = Ändra steget: { $text }
agenda-actions = Åtgärder för steget: { $text }
agenda-run = Ta alla till det här steget
agenda-remove = Ta bort steget
agenda-removed = Steget är borttaget.
agenda-here = alla är här
agenda-so-long = { $minutes } min
agenda-instruction = Vad alla får veta
agenda-where = Var
agenda-stage-only = { $stage }: ingen tavla
agenda-mode = Vad tavlan är till för
agenda-authors-hint = Gäller lappar som skrivs från och med det här steget. De som skriver får veta vilket som gäller.
agenda-minutes-hint = Lämna tomt om ingen tid ska gå.
agenda-minutes-bad = Ett helt antal minuter, från 1 till 600.
agenda-stale = Någon annan har ändrat steget. Avbryt och titta på det igen.
agenda-gone-on = Någon har redan gått vidare: { $text }
agenda-ended = Någon har redan avslutat dagordningen.
timer = Tid
timer-minutes = Minuter
timer-start = Starta
timer-more = { $minutes } min till
timer-too-long = Tiden kan vara högst { $most } minuter.
timer-pause = Pausa
timer-resume = Fortsätt
timer-end = Avsluta nu
hands-lower-of = Ta ner handen för { $alias }
hand-lower-other = Ta ner
announce = Säg till alla
announce-words = Vad alla bör veta
announce-send = Säg till alla
announce-said = Det är sagt till alla.
announce-away = Ta bort det
call = Alla tillsammans
call-where = Var
call-area = Yta: { $title }
call-group = Grupp: { $title }
call-said = Alla är kallade dit.
call-hint = Var och en kan gå tillbaka dit hon var. För en enda lapp: använd dess meny.
steer-parts = Delar av panelen
steer-part-waiting = { $count ->
    [one] 1 väntar på dig
   *[other] { $count } väntar på dig
}
## Ångra en persons insatser
undo-person-title = Ångra allt som { $alias } har gjort?
undo-person-text = Lappar som ingen annan har byggt vidare på försvinner, och det som ändrats eller tagits bort kommer tillbaka. Det som andra har gjort efteråt blir kvar. Du kan ta tillbaka det.
undo-person-since = Hur långt tillbaka
since-all = Allt
since-hour = Den senaste timmen
since-minutes = De senaste tio minuterna
undo-person-looking = Letar igenom workshopen …
undo-person-nothing = Det finns inget att ångra.
did-made = { $count ->
    [one] Skrev 1 lapp
   *[other] Skrev { $count } lappar
}
did-edited = { $count ->
    [one] Ändrade texten på 1 lapp
   *[other] Ändrade texten på { $count } lappar
}
did-moved = { $count ->
    [one] Flyttade 1 lapp
   *[other] Flyttade { $count } lappar
}
did-changed = { $count ->
    [one] Ändrade färg eller storlek på 1 lapp
   *[other] Ändrade färg eller storlek på { $count } lappar
}
did-grouped = { $count ->
    [one] Grupperade eller löste upp 1 gång
   *[other] Grupperade eller löste upp { $count } gånger
}
did-linked = { $count ->
    [one] Gjorde eller tog bort 1 länk
   *[other] Gjorde eller tog bort { $count } länkar
}
did-deleted = { $count ->
    [one] Tog bort 1 lapp
   *[other] Tog bort { $count } lappar
}
did-restored = { $count ->
    [one] Återställde 1 lapp
   *[other] Återställde { $count } lappar
}
undo-person-stays = { $count ->
    [one] 1 av dem blir kvar som den är, eftersom andra har byggt vidare på den.
   *[other] { $count } av dem blir kvar som de är, eftersom andra har byggt vidare på dem.
}
undo-person-vote = Om { $alias } har röstat i ”{ $round }” tas den rösten också bort.
undo-person-vote-lately = Om { $alias } har röstat i ”{ $round }” under den tiden tas den rösten också bort.
undo-person-vote-secret = Ingen får veta om det fanns någon röst, men om du stänger omröstningen direkt efteråt kan antalet röster visa det. { $alias } kan rösta igen.
undo-person-vote-counted = Det som har räknats i omröstningar som är slut blir kvar.
undo-person-hidden = Lappar med dolda namn lämnas utanför, vem som än har skrivit dem, liksom deras grupper och länkar.
undo-person-list = Se dem en i taget
undo-person-kept = blir kvar
undo-person-group = Grupp: { $title }
undo-person-link = En länk
undo-person-gone = Finns inte längre
verb-made = skriven
verb-edited = texten ändrad
verb-moved = flyttad
verb-changed = färg eller storlek ändrad
verb-grouped = grupperad
verb-linked = länkad
verb-deleted = borttagen
verb-restored = återställd
undo-person-go = Ångra allt
undo-person-done = Det som { $alias } gjorde har ångrats.
undo-person-take-back = Ta tillbaka
undo-person-taken-back = Tillbakataget: allt finns där igen.
undo-person-before = Ångrat tidigare
undo-person-act = { $time }, av { $alias }
undo-person-half = { $time }, av { $alias }. Det avbröts: ångra igen för resten, eller ta tillbaka det som hann ångras.

## Att duka bord
tables-text = Deltagarna arbetar i små grupper, var och en med en egen tavla som börjar tom. Efteråt hämtar du allt tillbaka.
tables-board = För tavlan
tables-count = Hur många bord
tables-way = Vem sitter var
tables-way-even = Jämn blandning av tjänstepersoner och boende
tables-way-random = Genom lottning
tables-way-choice = Alla väljer själva
tables-by-choice = Deltagarna sätter sig själva. Du kan placera vem som helst när som helst.
tables-preview = Vem som sitter var ({ $count })
tables-again = Lotta om
tables-start = { $count ->
    [one] Börja med ett bord
   *[other] Börja med { $count } bord
}
tables-started = { $count ->
    [one] Ett bord står klart.
   *[other] { $count } bord står klara.
}
tables-more = Bord för en annan tavla
tables-of = Bord för { $board }
table-title = Bord { $number }
table-of = Bordet för { $name }
table-waiting = (väntar: { $count })
table-figures = Personer: { $people }, lappar: { $notes }
table-people = Vem som sitter här
table-nowhere = Vid inget bord
table-new = ny
table-away = inte här nu
table-seat-here = Placera här
table-somebody = Välj någon
help-wanted = Vill ha hjälp
help-done = Har fått hjälp
help-done-of = { $table } har fått hjälp
harvest = Hämta allt till huvudtavlan …
harvest-text = { $count ->
    [one] En lapp flyttar till { $board }, i en grupp med bordets namn. Borden upphör.
   *[other] { $count } lappar flyttar till { $board }, i grupper med bordens namn. Borden upphör.
}
harvest-waiting = { $count ->
    [one] En till som väntar följer med och fortsätter vänta.
   *[other] { $count } till som väntar följer med och fortsätter vänta.
}
harvest-go = Hämta allt
harvest-said = { $count ->
    [one] En lapp har kommit till huvudtavlan.
   *[other] { $count } lappar har kommit till huvudtavlan.
}
## Omröstningar
steer-votes = Omröstningar
votes-new = Ny omröstning
votes-title = Fråga
votes-where = På
votes-board = Hela tavlan
votes-over = Om
votes-over-notes = Lappar
votes-over-clusters = Grupper
votes-method = Hur
method-dots = Prickar
method-yesno = Ja, nej, avstår
method-scale = Skala 1 till 5
method-rank = Ordna
method-axes = Två skalor
votes-budget = Prickar för var och en
votes-most = Högst till samma
votes-first = Vad 1 betyder, eller första skalan
votes-second = Vad 5 betyder, eller andra skalan
votes-start = Starta omröstningen
votes-nothing = Det finns inget där att rösta om.
votes-running = På den här tavlan är ”{ $title }” redan öppen, och det kan bara vara en omröstning i taget.
votes-running-close = Stäng den omröstningen …
votes-started = Omröstningen är öppen.
votes-life-open = öppen
votes-life-closed = stängd
votes-life-revealed = visas för alla
votes-close = Stäng
votes-reveal = Visa resultatet
votes-close-title = Stänga omröstningen?
votes-close-text = Ingen kan rösta eller ändra sin röst längre. Valen skiljs från de röstande för gott.
votes-close-few = Färre än 5 har röstat: resultatet kan visa vad var och en valde.
