# Workshoppens dialoger: hämtas när den är igång.

rename-title = Byt namn
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
role-facilitator = Leder
role-staff = Personal
role-resident = Invånare
person-actions = Gör något med { $alias }
make-facilitator = Låt leda
make-staff = Gör till personal
make-resident = Gör till invånare
remove-open = Ta bort …
remove = Ta bort
remove-title = Ta bort { $alias }?
remove-text = Personen kan inte längre se eller skriva något här. Det personen skrev finns kvar. Du kan släppa in igen.
removed-said = { $alias } är borttagen.
readmit = Släpp in igen
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
refused-not_open = Workshoppen var inte öppen än.
refused-read_only = Den som leder hade pausat skrivandet. Försök igen när det fortsätter.
refused-closed = Workshoppen hade stängts.
refused-removed = Du hade tagits bort från workshoppen.
refused-text_empty = Det fanns ingen text. Skriv något.
refused-text_too_long = Texten är för lång: högst { $limit } tecken. Korta den.
refused-text_invalid = Texten innehåller tecken som inte kan visas. Skriv den igen utan dem.
refused-stale_text = Lappen fick en annan text under tiden. Välj vilken som ska gälla.
refused-too_many_notes = Workshoppen är full: högst { $limit } lappar. Fråga den som leder.
refused-too_many_areas = Det får inte plats fler ytor: högst { $limit }.
refused-too_many_members = Workshoppen är full. Fråga den som leder.
refused-too_many_in_cluster = Gruppen är full: högst { $limit } lappar. Börja på en ny grupp.
refused-too_many_boards = Det får inte plats fler tavlor: högst { $limit }.
refused-too_many_links = Det får inte plats fler länkar: högst { $limit }.
refused-too_many_at_once = För många lappar på en gång: högst { $limit }. Ta färre.
refused-not_empty = Det finns fortfarande lappar där. Flytta eller ta bort dem först.
refused-last_board = En workshop har alltid minst en tavla.
refused-last_area = En tavla har alltid minst en yta.
refused-out_of_bounds = Det är utanför tavlan. Lägg den närmare mitten.
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
