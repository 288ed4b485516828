# Det servern säger. Varje meddelande talar om vad som var fel och vad man kan göra.

error-bad-request = Begäran gick inte att läsa. Ladda om sidan och försök igen.
error-bad-field = ”{ $field }” saknas eller har fel form. Ladda om sidan och försök igen.
error-foreign-origin = Begäran kom från en annan webbplats och stoppades. Öppna Samskapa direkt och försök igen.
error-not-found = Det finns inget på den här adressen. Kontrollera länken eller börja från första sidan.
error-method-not-allowed = Adressen kan inte användas på det sättet. Ladda om sidan och försök igen.
error-too-large = Det är för mycket på en gång: högst { $limit } kB. Skicka mindre.
error-wrong-content-type = Begäran måste vara JSON. Ladda om sidan och försök igen.
error-slow-down = { $seconds ->
    [one] För många försök. Vänta en sekund och försök igen.
   *[other] För många försök. Vänta { $seconds } sekunder och försök igen.
}

error-signed-out = Du är inte inloggad. Logga in och försök igen.
error-no-seat = Den här enheten är inte med i workshoppen. Gå med med koden först.
error-sign-in-failed = E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.
error-setup-token-wrong = Den här länken för att komma igång gäller inte. Använd länken som servern skrev ut när den senast startades.
error-setup-done = Samskapa är redan igång. Logga in i stället.
error-ticket-wrong = Länken fungerar inte längre: den har använts, ersatts eller avslutats, eller så är den för gammal. Be den som skickade den om en ny.
error-wall-unknown = Den här länken till väggskärmen fungerar inte längre: den har avslutats, eller så finns det en nyare. Be den som leder workshoppen om den.
error-not-facilitator = Bara den som leder workshoppen kan göra det här. Fråga någon av dem.
error-removed = Du har tagits bort från den här workshoppen. Prata med den som leder den.
error-banned = Den här enheten hålls ute från workshoppen. Prata med den som leder.
error-not-let-in = Den som leder har inte släppt in dig. Prata med den som leder.
error-alias-fixed = Den som leder har valt det här namnet. Be om ett annat.
error-door-shut = Ingen ny kan gå med just nu. Be den som leder att öppna dörren.
error-must-ask = Den som leder släpper in en i taget. Försök igen.
error-lobby-full = { $limit } personer väntar redan. Försök igen om en stund.

error-text-empty = Här får det inte vara tomt. Skriv något.
error-text-too-long = Texten har { $length } tecken, men högst { $limit } får plats. Korta den.
error-text-invalid = Texten innehåller tecken som inte kan visas. Skriv den igen utan dem.
error-alias-empty = Namnet är tomt. Skriv ett namn som andra får se.
error-alias-too-long = Namnet har { $length } tecken, men högst { $limit } får plats. Välj ett kortare.
error-alias-invalid = Namnet innehåller tecken som inte kan visas. Skriv det igen utan dem.
error-email-invalid = Det här är ingen e-postadress. Kontrollera om något blev fel.
error-email-taken = Det finns redan ett konto med den här e-postadressen. Logga in med det i stället.
error-email-unknown = Det finns inget konto med den här e-postadressen. Kontrollera att den är rätt skriven.
error-password-too-short = Lösenordet är för kort: minst { $limit } tecken. Några ord efter varandra är lätta att minnas.
error-password-too-long = Lösenordet är för långt: högst { $limit } tecken. Korta det.
error-language-unknown = Språket finns inte. Välj svenska eller engelska.
error-title-differs = Titeln som du skrev är en annan. Skriv workshoppens titel precis som den är.
error-target-unknown = Tavlan eller ytan som det här var till för finns inte längre. Välj en annan.
error-area-at-edge = Ytan ligger så nära tavlans yttersta kant att lapparna inte får plats där. Flytta ytan inåt eller välj en annan.
error-notes-full = En workshop rymmer högst { $limit } lappar, och med de här skulle det bli fler. Ta med färre av dem.

error-code-unknown = Ingen workshop har den koden. Kontrollera den på skärmen i rummet; den kan ha bytts.
error-staff-link-unknown = Den här personallänken gäller inte längre. Be den som leder workshoppen om den nya.
error-workshop-unknown = Workshoppen finns inte, eller så leder du den inte. Kontrollera länken.
error-workshop-not-open = Workshoppen har inte öppnats än. Vänta på den som leder den och försök igen.
error-workshop-closed = Workshoppen är stängd. Fråga den som leder den om den ska öppnas igen.
error-workshop-full = Workshoppen är full: högst { $limit } personer. Prata med den som leder den.
error-wall-full = Länken är redan öppen på { $limit } enheter. Be den som leder workshoppen om en ny.
error-workshop-open = Workshoppen är öppen. Stäng den först och ta sedan bort den.

error-storage-unavailable = Inget kan sparas just nu, och det är inte säkert att din ändring sparades. Försök igen om en stund.
error-workshop-halted = Något i workshoppen har gått fel flera gånger, så den kan bara läsas. Säg till den som sköter servern.
error-draining = Servern startas om. Försök igen om en stund.
error-internal = Något gick fel på servern. Försök igen; säg till den som leder workshoppen om det fortsätter.

# Headings of the table of notes; the import recognises them.
export-number = Nr
export-stage = Steg
export-board = Tavla
export-area = Yta
export-group = Grupp
export-text = Lapp
export-colour = Färg
export-author = Skriven av
export-created = Skriven
export-edited = Ändrad
export-sources = Bygger på (nr)

# Rubriker och ord i tabellen över röster.
export-vote-number = Nr
export-vote-question = Fråga
export-vote-board = Tavla
export-vote-method = Sätt
export-vote-life = Läge
export-vote-whose = Vilkas
export-vote-voters = Röstande
export-vote-target = Om
export-vote-place = Plats
export-vote-tie = Delad
export-vote-figure = Mått
export-vote-value = Värde
export-vote-dots = Prickar
export-vote-yesno = Ja, nej, avstår
export-vote-scale = Skala 1 till 5
export-vote-rank = Ordna
export-vote-axes = Två skalor
export-vote-open = Pågår
export-vote-closed = Stängd, inte visad
export-vote-revealed = Visad
export-vote-givers = Gav någon prick
export-vote-yes = Ja
export-vote-no = Nej
export-vote-abstained = Avstod
export-vote-mean = Medel
export-vote-points = Poäng
export-vote-firsts = Ställde den först
export-vote-tied = Delad
export-vote-chosen = Valt
export-vote-receipt = Röstsedel { $receipt }

# Språkets namn på språket självt.
language-name = Svenska
