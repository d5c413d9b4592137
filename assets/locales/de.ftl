# Die Worte der Oberfläche auf Deutsch. Die Schlüssel sind die von en.ftl. Wir duzen.

## Alter, in einer Spalte
age-now = jetzt
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d
age-months = { $n } Mon.
age-years = { $n } J.
ago-by = vor { $age }
ago-now = gerade eben
labelled = { $label }: { $text }

## Anzahlen
posts-count = { $n ->
    [one] { $n } Beitrag
   *[other] { $n } Beiträge
}
topics-count = { $n ->
    [one] { $n } Thema
   *[other] { $n } Themen
}
forgotten-count = { $n } nicht gelistet
new-count = { $n } neu
status-open = offen
status-review = in Prüfung
status-needs-info = Rückfrage
status-planned = geplant
status-started = begonnen
status-testing = im Test
status-shipped = umgesetzt
status-declined = abgelehnt
status-merged = zusammengelegt
status-withdrawn = zurückgezogen
board-overdue = überfällig
board-voted = du hast gestimmt
status-unknown = Es gibt keinen Status „{ $text }“.
status-unknown-hint = Es gibt: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
ideas-count = { $n ->
    [one] { $n } Idee
   *[other] { $n } Ideen
}
votes-count = { $n ->
    [one] { $n } Stimme
   *[other] { $n } Stimmen
}
organisations-count = { $n ->
    [one] { $n } Organisation
   *[other] { $n } Organisationen
}
span-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tagen
}
span-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monaten
}
notices-count = { $n } für dich
thanks-count = { $n ->
    [one] Dank von einer Person
   *[other] Dank von { $n } Personen
}
and-also = { $said }, { $part }

## Der Rahmen
staff-label = [Sponsor]
guest = Gast
newcomer = neu hier
too-small = Mach das Fenster bitte größer: Wellspring braucht 20 Spalten und 6 Zeilen. q beendet.
goto-prompt = Gehe zu (etwa tools.12.3):
goto-unknown = „{ $text }“ ist keine Referenz. Referenzen sehen aus wie tools, tools.12, tools.12.3 oder log 42; in einer Konferenz genügt 12.
at-overview = Das ist die erste Seite. Q verlässt die Konsole.
at-home = Das ist die Startseite. Q beendet.
told-reply = { $who } hat dir in { $place } geantwortet.
told-mention = { $who } hat dich in { $place } erwähnt.
told-watched = { $who } hat in { $place } geschrieben.
told-accepted = { $who } hat deine Lösung { $place } angenommen.
told-moved = { $who } hat { $place } von „{ $before }“ auf „{ $after }“ gesetzt.
told-released = { $who } hat ein Release mit einer Idee angekündigt, für die du gestimmt hast: { $place }.
told-testing = { $who } hat allen, die für { $place } gestimmt haben, zum Testen geschrieben.
told-flagged = { $who } hat { $place } gemeldet.
told-moderated = { $place }: { $who } { $act }.
told-about-you = { $who } { $act }. gb zeigt es.
told-appealed = { $who } erhebt Einspruch, du darfst entscheiden: gb zeigt ihn.
told-announced = { $who } hat angekündigt: { $kind }, { $place }: { $title }
nothing-to-undo = Es gibt nichts rückgängig zu machen.
undo-stands = { $what ->
    [suspend] Mit u endet keine Sperre, denn die Person erfährt in Worten, warum: auf ihrer Seite unter Mitglieder steht „Wieder schreiben lassen“.
    [contrary] u nimmt das nicht zurück, aber wo du es getan hast, geht auch das Gegenteil; noch einmal u nimmt zurück, was davor war.
   *[other] Das Letzte lässt sich mit u nicht zurücknehmen; u noch einmal nimmt zurück, was davor war.
}
undone = { $what ->
    [read] Rückgängig: Was du zuletzt gelesen hast, ist wieder neu.
    [catch-up] Rückgängig: Was du als gelesen markiert hast, ist wieder neu.
    [unread] Rückgängig: Die Beiträge sind so gelesen wie vorher.
    [attend] Rückgängig: Du folgst dem Thema wie vorher.
    [notices] Rückgängig: Die Meldungen sind wieder neu.
    [join] Rückgängig: Die Konferenz ist nicht mehr in deiner Liste.
    [leave] Rückgängig: Die Konferenz ist wieder in deiner Liste.
    [thank] Rückgängig: Dein Dank ist zurückgenommen.
    [unthank] Rückgängig: Dein Dank steht wieder da.
    [vote] Rückgängig: Deine Stimme ist zurückgenommen.
    [unvote] Rückgängig: Deine Stimme steht wieder.
    [accept] Rückgängig: Die Lösung ist nicht mehr angenommen.
    [unaccept] Rückgängig: Die Lösung ist wieder angenommen.
    [flag] Rückgängig: Du hast den Beitrag nicht mehr gemeldet.
    [mute] Rückgängig: Das Mitglied ist nicht mehr stumm.
    [unmute] Rückgängig: Das Mitglied ist wieder stumm.
    [setting] Die Konfiguration sagt wieder, was sie sagte.
   *[other] Rückgängig gemacht.
}
undone-log = Zurückgenommen: { $said } ({ $entry }).
undone-at = Zurückgenommen: { $said }, { $place } ({ $entry }).
caught-up = In { $place } ist alles gelesen; u nimmt es zurück.
caught-up-all = Überall ist alles gelesen; u nimmt es zurück.
all-read = Alles gelesen. Nirgends ist etwas Neues.
topic-all-read = Alles gelesen. Nirgends ist etwas Neues; die Leertaste geht zur Startseite.
topic-is-watched = beobachtet
topic-is-forgotten = vergessen
topic-last-of = Das ist das letzte Thema von { $slug }.
topic-first-of = Das ist das erste Thema von { $slug }.
topic-read-on = { $read } ist gelesen; weiter mit { $next }.
topic-end = Das ist das Ende des Themas.
goodbye = Auf Wiedersehen.
panicked = Bei uns ist etwas kaputtgegangen, und dein Besuch endet hier. Was du geschrieben hast, bleibt als Entwurf erhalten, höchstens die letzten Sekunden fehlen. Sag dem Sysop: Fehler { $id }.
paste-cut = Der eingefügte Text war zu lang: { $n } Bytes fehlen.
claimed = Du bist jetzt Sysop.
stopping = Der Server hält in { $n } s an. Was du schreibst, bleibt als Entwurf erhalten.
fault = Bei uns ist etwas kaputtgegangen; von dir ging nichts verloren. Sag dem Sysop: Fehler { $id }.
wait-for-answer = Warte auf den Server ...
here-now = Gerade hier: { $names }
here-now-more = Gerade hier: { $names } und { $n } weitere
nobody-here = Gerade ist sonst niemand hier.

## Palette und Orte
go-hint = Gehe zu:
palette-title = Befehle und Orte
palette-hint = Befehl, Ort, tools.12 oder Wörter
palette-places = Orte
palette-moves = Bewegung
palette-languages = Sprachen
palette-language = Sprache:
palette-claim = Sysop werden mit dem Code { $code }
palette-place = Gehe zu { $place }
palette-card = Profil von { $who }
palette-by = Was { $who } geschrieben hat
palette-search = Nach „{ $text }“ suchen
go-home = Start
go-new = Neues
go-conferences = Konferenzen
go-ideas = Ideen
go-announcements = Ankündigungen
go-inbox = Eingang
go-drafts = Entwürfe
go-here = wer da ist
go-settings = Einstellungen
go-organisations = Organisationen
go-queue = was wartet
go-access = Zugang
go-rules = Hausregeln
go-balance = Bilanz
go-top = Anfang
go-none = Es gibt keine Konferenz dieser Art, die du lesen darfst.

## Die Namen der Tasten, wie sie auf deutschen Tastaturen stehen
name-space = Leertaste
name-enter = Enter
name-backspace = Rücktaste
name-delete = Entf
name-ctrl = Strg
name-shift = Umschalt
name-home = Pos1
name-end = Ende
name-page-up = Bild-auf
name-page-down = Bild-ab
name-up = Pfeil-auf
name-down = Pfeil-ab
name-left = Pfeil-links
name-arrows = Pfeile

## Tasten: was jede tut, in höchstens drei Wörtern
key-search = suchen
key-goto = zu Referenz
key-go = zu einem Ort
key-repaint = neu zeichnen
key-back = zurück
key-leave = beenden
key-help = Hilfe
key-down = abwärts
key-up = aufwärts
key-page-down = Seite abwärts
key-page-up = Seite aufwärts
key-first = zum Anfang
key-last = zum Ende
key-open = öffnen
key-read-on = weiter
key-next-new = nächstes Neue
key-previous-new = voriges Neue
key-catch-up = alles gelesen
key-undo = rückgängig
key-follow = beitreten, austreten
key-move-up = nach oben
key-move-down = nach unten
key-new-topic = neues Thema
key-filter = filtern
key-propose = Idee vorschlagen
key-next-view = nächste Ansicht
key-previous-view = vorige Ansicht
key-roadmap = Fahrplan
key-next-column = nächste Spalte
key-previous-column = vorige Spalte
key-step-on = Schritt vor
key-step-back = Schritt zurück
key-shift = verschieben
key-previous-filter = voriger Filter
key-sort = sortieren
key-watch = beobachten
key-forget = vergessen
key-reply = antworten
key-quote = zitieren
key-thank = danken
key-vote = abstimmen
key-name = benennen, bestätigen
key-confirm = bestätigen
key-refuse = ablehnen
key-merge-into = zusammenlegen
key-take = nehmen
key-vote-back = Stimme zurücknehmen
key-steps = Verlauf
key-step = nächster Schritt
key-test = testen oder aufhören
key-other-step = anderer Schritt
key-keep-words = für später behalten
key-line-down = Zeile abwärts
key-line-up = Zeile aufwärts
key-next-post = nächster Beitrag
key-previous-post = voriger Beitrag
key-next-topic = nächstes Thema
key-previous-topic = voriges Thema
key-to-answered = beantworteter Beitrag
key-back-from-answered = von dort zurück
key-next-of-author = nächster des Autors
key-previous-of-author = voriger des Autors
key-fold = Zitat ausklappen
key-unread = ab hier ungelesen
key-edit = bearbeiten
key-scribble = zurückziehen
key-copy = Referenz kopieren
key-accept = Lösung annehmen
key-links = Links
key-copy-link = kopieren
key-history = Fassungen
key-flag = melden
key-erase = löschen
key-choose-words = was aus deinen Worten wird
key-choose-reason = Grund
key-scheduled = Geplantes
key-take-back = zurück in den Entwurf
key-release = veröffentlichen
key-not-post = nicht veröffentlichen
key-purge = Konto ausräumen
key-confirm-reason = ausführen
key-watch-word = Wort beobachten
key-unwatch-word = nicht mehr beobachten
key-unpurge = zurückholen
key-older = ältere
key-newer = neuere
key-menu = fertig: senden, behalten
key-send = senden
key-palette = alle Befehle
key-choose = wählen
key-preview = Vorschau
key-keep-draft = Entwurf behalten
key-discard = verwerfen
key-write-on = weiterschreiben
key-move = bewegen
key-by-words = wortweise
key-line-start = Zeilenanfang
key-line-end = Zeilenende
key-by-pages = seitenweise
key-select = auswählen
key-text-ends = Textanfang, -ende
key-mark = ab hier auswählen
key-copy-text = kopieren
key-cut = ausschneiden
key-paste = einfügen
key-delete-before = davor löschen
key-delete-after = danach löschen
key-delete-word = Wort löschen
key-delete-line-end = Zeilenrest löschen
key-delete-line-start = zum Anfang löschen
key-redo = wiederherstellen
key-add-key = neuer Schlüssel
key-rename = umbenennen
key-remove = entfernen
key-done = fertig
key-go-on = weiter
key-all = alle Tasten
key-find = suchen
key-find-next = weitersuchen
key-find-previous = zurücksuchen

## Absagen: ein Satz, dann was zu tun ist
no-such-place = Unter { $place } gibt es nichts, was du lesen darfst.
no-such-place-hint = Referenzen sehen so aus: tools.12 oder tools.12.3.
no-such-conference = Keine Konferenz, die du lesen darfst, heißt { $slug }.
no-such-member = Dieses Kürzel hat hier niemand.
members-only = Gäste dürfen lesen, nicht schreiben.
members-only-hint = Beende mit Q und verbinde dich neu, um beizutreten.
sysops-only = Das darf nur ein Sysop.
no-sponsor = Dieses Forum hat keinen Sponsor, also gibt es keine Bilanz.
not-asked = Diese Fragen sind vorbei. Sie kommen in einigen Monaten wieder.
authors-only = Das darf nur, wer es geschrieben hat.
staff-only = Hier eröffnet nur das Team des Sponsors Themen.
staff-only-hint = Antworten kannst du in allen.
hosts-only = Nur Gastgeber dürfen hier Themen eröffnen.
week-full = Das Team des Sponsors darf in sieben Tagen { $limit } Themen beginnen, Ankündigungen und andere zusammen. Begonnen: { $started }. Eins mehr geht ab { $next } UTC.
week-full-hint = Eine Störung oder ein bekannter Fehler darf jederzeit angekündigt werden, und Antworten sind nie begrenzt.
week-never = Das Team des Sponsors beginnt hier keine eigenen Themen.
week-others = { $count } weitere, geplant
not-announcements = { $place } ist keine Konferenz für Ankündigungen.
only-releases-ship = Nur ein Release kann Ideen nennen, die es bringt.
release-stands = Dieses Release nennt Ideen, also bleibt es eins.
ships-unshipped = { $place } ist keine umgesetzte Idee.
ships-unshipped-hint = Bring sie zuerst auf umgesetzt.
ship-hides = Manche, die diese Ankündigung lesen, dürfen { $place } nicht lesen.
ships-full = Ein Release nennt höchstens { $limit } Ideen.
time-invalid = Das ist keine Zeit, die noch kommt.
time-invalid-hint = Schreib sie in UTC, wie 2027-05-31 09:00, oder lass sie leer für sofort.
schedule-full = { $limit } Ankündigungen sind schon geplant.
not-scheduled = Sie ist nicht mehr geplant.
draft-there = Du hast in dieser Konferenz noch einen anderen Entwurf.
draft-there-hint = Sende oder verwirf zuerst jenen.
no-kind-there = Nur eine Ankündigung kann die falsche Art haben.
nothing-there = Die Worte dieses Beitrags sind weg.
suspended = Dein Konto ist gesperrt.
suspended-hint = Lesen geht, schreiben nicht.
suspended-until = Du bist gesperrt bis { $until } UTC: { $reason }. { $words }
suspended-open = Du bist bis auf Weiteres gesperrt: { $reason }. { $words }
suspended-how = Du kannst dich wieder anmelden und lesen. Einspruch, einmal: dort g l, Enter auf diesem Eintrag, dann a.
exec-appeal-hint = Lesen geht. Einspruch, einmal: ssh HOST appeal { $entry } < text
words-missing = Sag in Worten, warum.
words-too-long = Hier haben { $limit } Zeichen Platz. Noch ist nichts geschehen; fass dich kürzer.
until-past = Diese Zeit ist schon vorbei.
last-sysop = Dann gäbe es keinen Sysop mehr. Mach zuerst jemand anderen zum Sysop.
one-archive = Ein Archiv von dir entsteht gerade schon. Warte, bis es angekommen ist.
archive-too-large = Von dir sind mehr als { $megabytes } MB gespeichert. Bitte den Sysop, der das Archiv auf dem Server machen kann.
into-a-file = Das ist eine Datei, nichts für ein Terminal. Leite sie in eine um: ssh HOST export-me > me.zip
account-erased = Dieses Konto wurde gelöscht.
no-such-sender = Kein Absender, den noch niemand beansprucht hat, heißt so.
writes-again = Du kannst wieder schreiben: Die Sperre ist zu Ende.
home-suspended = Lesen geht. Enter zeigt hier den Eintrag im Protokoll, wo du einmal Einspruch erheben kannst. Schlüssel und Passwort kannst du weiter ändern: g k.
go-log = Protokoll
log-title = Protokoll
log-did = { $who } ({ $office }) { $act }
log-office-did = { $office } { $act }
log-taken-back = (zurückgenommen)
log-reverses = Damit wurde { $entry } zurückgenommen.
log-reversed-by = Zurückgenommen durch { $entry }.
log-nothing-taken-back = (es war nichts mehr zurückzunehmen, oder es geht nicht)
log-until = bis { $at } UTC
log-until-open = bis auf Weiteres
log-post-says = der Beitrag sagt, warum
log-empty = Noch steht nichts im Protokoll. Was Gastgeber, Team und Sysops tun, steht hier mit seinem Grund, für alle Mitglieder zu lesen.
log-none = Unter den neuesten Einträgen ist nichts davon. x zeigt alle.
log-elsewhere = { $entry } ist nicht in dieser Liste; Enter öffnet es trotzdem.
log-filter = in: by: about: act:
log-filter-slip = „{ $slip }“ ist kein Filter. Es gibt in:KONFERENZ by:KÜRZEL about:KÜRZEL act:hide
key-log-mine = über mich
key-log-place = diese Konferenz
key-log-act = dieselbe Art
key-log-actor = von dieser Person
key-log-all = alles
entry-title = Eintrag im Protokoll
entry-concerns = Betrifft { $who }
entry-reason = Grund: { $reason }
entry-before = Vorher: { $state }
entry-after = Seitdem: { $state }
entry-suspended-too = Im selben Zug bis auf Weiteres gesperrt.
entry-reinstated-too = Die Sperre, die damit kam, ist zu Ende.
entry-suspended-again = Die Sperre von vorher gilt wieder, { $until }.
entry-setting = Einstellung: { $key }
entry-invites = { $invitations ->
    [one] { $uses ->
        [one] Für ein Mitglied
       *[other] Für { $uses } Mitglieder
    }
   *[other] { $invitations } Einladungen, für { $uses } Mitglieder
}
entry-invites-until = { $said }, bis { $at } UTC
entry-uninvites = { $uses ->
    [one] Ein Mitglied hätte damit noch kommen können
   *[other] { $uses } Mitglieder hätten damit noch kommen können
}
entry-word = Wort: { $word }
entry-added = Aufgenommen: { $name }
entry-refused = Abgelehnt: { $name }
entry-confirmed = Bestätigt: { $name }
entry-renamed = { $before } heißt jetzt { $after }
entry-merged = { $before } wurde mit { $after } zusammengelegt
entry-reverses = Damit wurde { $entry } zurückgenommen: Enter zeigt es.
entry-reversed = Zurückgenommen durch { $entry }: Enter zeigt es.
entry-appealed-at = { $who } erhob Einspruch, { $at } UTC
entry-waits = Er wartet auf eine Entscheidung; treffen wird sie jemand anderes als die handelnde Person.
entry-ended = Der Einspruch ist erledigt: Was ihn auslöste, wurde zurückgenommen.
entry-ruled-granted = { $who } gab dem Einspruch statt, { $at } UTC
entry-ruled-dismissed = { $who } wies den Einspruch ab, { $at } UTC
entry-may-appeal = a erhebt Einspruch, einmal; dann entscheidet jemand anderes.
entry-may-decide = y gibt dem Einspruch statt, d weist ihn ab; beides mit Worten.
entry-no-appeal = Hier kannst du keinen Einspruch erheben: Das geht einmal, gegen das, was dich betrifft und noch gilt.
entry-not-yours-to-decide = Hier wartet kein Einspruch auf deine Entscheidung: Wer gehandelt hat oder betroffen ist, entscheidet nicht.
entry-stands = Das kannst du nicht zurücknehmen.
entry-no-place = Dieser Eintrag betrifft keinen Ort.
entry-appeal-made = Dein Einspruch ist erhoben. Jetzt entscheidet jemand anderes.
entry-granted = Dem Einspruch ist stattgegeben; beide Seiten erfahren es.
entry-dismissed = Der Einspruch ist abgewiesen; beide Seiten erfahren es.
entry-taken-back = Zurückgenommen; es steht im Protokoll.
entry-say-appeal = Dein Einspruch. Wer diesen Eintrag liest, liest ihn. Enter schickt ihn ab.
entry-say-grant = Stattgeben: warum. Mit Enter wird es zurückgenommen.
entry-say-dismiss = Abweisen: warum. Enter schickt es ab.
entry-say-back = Zurücknehmen: warum. Enter tut es.
entry-characters = { $count } von { $limit } Zeichen
entry-reason-tab = Grund (Tab wechselt): { $reason }
entry-draft-back = Was du hier zu schreiben begonnen hast, ist wieder da.
entry-draft-stays = Was du geschrieben hast, bleibt unter deinen Entwürfen, bis du es dort verwirfst.
key-appeal = Einspruch
key-grant = stattgeben
key-turn-down = abweisen
key-reverse = zurücknehmen
exec-about-log = was Gastgeber, Team und Sysops taten, und warum
exec-about-appeal = Einspruch, einmal, gegen einen Eintrag im Protokoll oder die Ablehnung der eigenen Idee
not-your-entry = Einspruch erhebt nur das Mitglied, das ein Eintrag betrifft.
nothing-to-appeal = Dagegen gibt es keinen Einspruch: Es hat nichts weggenommen oder wurde schon zurückgenommen.
entry-appealed = Zu jedem Eintrag gibt es einen Einspruch, und er wurde schon erhoben.
flag-looked-at = Ein Gastgeber hat sich deine Meldung dieses Beitrags schon angesehen; sie zählt nicht noch einmal. Andere können ihn melden.
no-entry-appeal = Zu diesem Eintrag wartet kein Einspruch auf eine Entscheidung.
decided-by-others = Über einen Einspruch entscheidet, wer weder handelte noch betroffen ist: ein anderer Gastgeber, ein Sysop oder wer den Server betreibt.
operator-acted = Das geschah auf dem Server. Wer ihn betreibt, entscheidet darum nicht, solange jemand anderes es kann: ein Gastgeber, ein Sysop oder eine Vertretung. Zurücknehmen kannst du es weiterhin selbst.
own-case = Das hat jemand anderes mit etwas von dir getan, also entscheiden andere. Du kannst einmal Einspruch erheben, beim Eintrag im Protokoll (gl).
notice-granted = { $who } gab dem Einspruch statt: { $answer }
notice-granted-only = { $who } gab dem Einspruch statt; es war nichts mehr zurückzunehmen, oder es geht nicht: { $answer }
notice-waits-again = Was zurückgehalten war, wartet wieder auf die Gastgeber; es muss nicht neu gesendet werden.
notice-dismissed = { $who } wies den Einspruch ab: { $answer }
told-granted = { $place }: Dem Einspruch wurde stattgegeben.
told-dismissed = { $place }: Der Einspruch wurde abgewiesen.
frozen = Dieses Thema ist geschlossen; Antworten gehen nicht mehr.
no-answer = Nur die Antwort auf eine Frage lässt sich als Lösung annehmen.
askers-only = Nur wer gefragt hat, kann eine Lösung annehmen; nach { $days } Tagen auch ein Gastgeber.
asker-chose = Wer gefragt hat, hat eine Lösung angenommen, und dabei bleibt es.
own-answer = Deinen eigenen Beitrag nimmt als Lösung an, wer gefragt hat, oder ein anderer Gastgeber.
not-an-idea = Das ist keine Idee.
no-step = Von „{ $before }“ führt kein Schritt nach „{ $after }“.
step-of-author = Auf „{ $after }“ setzt eine Idee nur, wer sie geschrieben hat.
step-of-hosts = Auf „{ $after }“ setzen eine Idee von hier aus nur Gastgeber.
step-of-staff = Auf „{ $after }“ setzt eine Idee nur das Team des Sponsors.
own-idea = Du hast diese Idee geschrieben: Nach der Prüfung entscheidet jemand anders aus dem Team.
others-voted = Andere haben für diese Idee gestimmt, deshalb lässt sie sich nicht zurückziehen.
votes-ended = Die Abstimmung endete mit „{ $status }“; die Stimmen bleiben, wie sie gezählt sind.
reason-empty = Ein Schritt braucht einen Grund.
reason-empty-hint = Alle, die abgestimmt haben, werden ihn lesen.
reason-stands = Der Grund eines Schrittes bleibt, wie er gegeben wurde.
reason-stands-hint = Ergänze ihn in einer Antwort.
target-invalid = Ein Ziel beginnt mit Jahr, Quartal, Monat oder Tag und hat höchstens 40 Zeichen.
target-invalid-hint = Etwa 2027, 2027 Q2, 2027-05 oder 2027-05-31; ein Release darf folgen.
no-merge-into = In { $place } lässt sich nichts zusammenlegen: Es muss eine andere Idee sein, die nicht abgeschlossen ist.
merge-hides = Manche, die diese Idee lesen können, können { $place } nicht lesen; deshalb geht sie dort nicht weiter.
target-merged = Die Idee, in die diese aufging, ist selbst zusammengelegt: Löse zuerst jene wieder heraus.
not-declined = Widerspruch gibt es nur gegen eine abgelehnte Idee.
appealed-once = Für jede Idee gibt es einen Widerspruch, und er wurde schon eingelegt.
no-appeal = Hier wartet kein Widerspruch auf eine Entscheidung.
appeal-of-others = Über einen Widerspruch entscheidet ein Gastgeber, der die Idee weder abgelehnt noch geschrieben hat.
not-shipped = Nur eine ausgelieferte Idee kann „nicht wirklich behoben“ sein.
doubt-of-voters = Dass eine Idee nicht wirklich behoben ist, sagen nur, wer sie schrieb und wer für sie gestimmt hat.
doubt-needs-words = Du hast diese Idee geschrieben: Sag in eigenen Worten, was nicht behoben ist.
call-of-others = Tester sucht, wer die Schritte einer Idee geht.
not-testing = Tester werden gesucht, während eine Idee getestet wird; diese wird es nicht.
call-open = Es werden schon Tester gesucht: Schließe zuerst jenen Aufruf.
no-call = Hier werden zurzeit keine Tester gesucht.
places-taken = Alle Plätze für Tester sind vergeben. Deine Beiträge dazu helfen trotzdem.
places-invalid = Es lassen sich 1 bis { $limit } Tester suchen.
voters-first = Die Plätze sind noch denen vorbehalten, die abgestimmt haben; Tage, bis alle dürfen: { $days }.
says-clock = Uhr
says-former = ehemaliges Mitglied
says-no-answer = Wer die Idee schrieb, wurde um mehr gebeten und hat nicht rechtzeitig geantwortet. Die Idee wird so geprüft, wie sie ist.
says-came-in = Eine andere Idee wurde mit ihren Stimmen in diese zusammengelegt.
says-came-in-unseen = Eine Idee, die hier nicht alle lesen dürfen, wurde mit ihren Stimmen in diese zusammengelegt.
says-went-out = Eine Idee, die in diese zusammengelegt war, steht wieder für sich, mit ihren Stimmen.
says-went-out-unseen = Eine Idee, die hier nicht alle lesen dürfen, steht wieder für sich, mit ihren Stimmen.
organisation-invalid = Der Name einer Organisation hat 2 bis { $limit } Zeichen.
no-such-organisation = Diese Organisation steht nicht in der Liste.
organisation-taken = Eine Organisation dieses Namens gibt es schon.
organisation-refused = Nicht in die Liste aufgenommen: { $reason }
keepers-only = Diese Liste führen nur Gastgeber und Sysops.
hosts-tend = Das tun nur Gastgeber dieser Konferenz und Sysops.
applying = Du bist noch nicht aufgenommen: Ein Sysop sieht sich die Bewerbungen an.
no-such-entry = Diesen Eintrag gibt es im Protokoll nicht.
queue-of-hosts = Nur auf Gastgeber, Team und Sysops wartet etwas.
no-application = Niemand mit diesem Kürzel wartet auf Einlass.
not-in = Diese Person ist noch nicht eingelassen; entscheide zuerst darüber. Nichts wurde geändert.
application-empty = Sag in einer Zeile, was dich herführt.
applications-full = So viele warten auf Einlass, dass sich gerade niemand mehr bewerben kann. Versuch es in ein paar Tagen wieder.
application-again = Du kannst dich ab { $at } UTC wieder bewerben.
application-not-yet = Du wurdest nicht eingelassen; ab { $at } UTC kannst du dich wieder bewerben.
queue-title = Was wartet
queue-empty-hint = Gemeldetes, Zurückgehaltenes, Neue und Fragen ohne Antwort kommen hierher.
queue-said = { $who }: { $words }
queue-about-dismiss = Der Beitrag bleibt stehen, und diese Meldungen zählen nicht mehr. Das Protokoll sagt es.
queue-about-hide = Das blendet den Beitrag aus; wer ihn schrieb, erfährt warum.
queue-about-reject = { $who } wird nicht eingelassen und liest deine Worte.
queue-dismissed = Der Beitrag bleibt stehen; seine Meldungen zählen nicht mehr.
queue-hidden = Der Beitrag ist ausgeblendet; wer ihn schrieb, erfährt warum.
queue-rejected = { $who } wurde nicht eingelassen.
queue-approved = { $who } ist drin.
queue-welcomed = { $who } gilt als begrüßt.
queue-not-that = Das geht hier nicht.
queue-overtaken = Darüber hat eben jemand anders entschieden.
queue-sending = Es ist unterwegs.
home-waits = Für dich wartet: { $said }
applying-title = { $site }: noch nicht drin
applying-chapter = Warten auf Einlass
applying-waits = Ein Sysop prüft deine Bewerbung (wartet: { $age }). Lässt er dich ein, geht es hier weiter; wenn nicht, liest du hier, warum. Du kannst gehen und wiederkommen.
applying-refused = Du wurdest nicht eingelassen. Ein Sysop schrieb:
applying-again = Du kannst dich wieder bewerben: drück e.
applying-meanwhile = Bis dahin liest du, was Gäste lesen dürfen: drück Enter.
applying-no-guests = Hier lesen nur Mitglieder.
applying-words = Was dich herführt:
applying-said = So liest es ein Sysop.
applying-in = Ein Sysop hat dich eingelassen. Willkommen!
queue-empty = Nichts wartet.
waiting = { $kind ->
    [flagged] gemeldet
    [held] zurückgehalten
    [application] will herein
    [appeal] Einspruch
    [idea-appeal] Ideen-Einspruch
    [newcomer] neu hier
    [question] Frage
    [overdue] überfällig
   *[organisation] Organisation
}
waiting-many = { $kind ->
    [flagged] gemeldet
    [held] zurückgehalten
    [application] wollen herein
    [appeal] Einsprüche
    [idea-appeal] Ideen-Einsprüche
    [newcomer] Neue
    [question] Fragen
    [overdue] überfällige Ideen
   *[organisation] Organisationen
}
waits-count = { $kind } { $n }
waits-oldest = am längsten { $age }
waits-flags = { $who }: { $reason }
waits-folded = eingeklappt
not-private = Aufgenommen wird man nur in private Konferenzen; diese hier darf jedes Mitglied lesen.
not-reversible = Das lässt sich hier nicht zurücknehmen. Rollen, Schlüssel, Gastgeber, Einstellungen und Ähnliches ändert man dort, wo es geschah: auf den Seiten des Sysops oder mit demselben Befehl.
reversed-already = Das wurde schon zurückgenommen.
changed-since = Inzwischen ist damit etwas anderes geschehen. Sieh es dir noch einmal an.
pins-full = Hier stehen schon { $limit } Themen obenan. Nimm erst eines herunter.
links-full = In diese Konferenz sind schon { $limit } Themen verknüpft.
other-kind = Ein Thema geht nur in eine Konferenz derselben Art.
there-already = Es steht schon dort.
would-show = Dort könnten es Mitglieder lesen, die es hier nicht lesen dürfen.
not-linked = Es ist nicht in diese Konferenz verknüpft.
unlawful-only = Gelöscht wird nur, was gegen das Gesetz ist. Alles andere wird ausgeblendet.
reason-unfit = Aus diesem Grund geschieht das nicht. Gründe dafür sind: { $reasons }.
reason-missing = Wer etwas verliert, liest, warum. Nenne einen Grund; dafür gibt es: { $reasons }.
forums-only = Abgetrennt wird nur in Foren, nicht von Ideen oder Ankündigungen.
first-stays = Der erste Beitrag bleibt: Um ihn geht es in dem Thema.
too-many-posts = Das sind mehr als { $limit } Beiträge. Trenne weniger ab.
not-running = Auf diesem Datenverzeichnis läuft kein Server.
server-silent = Der Server, der hier läuft, antwortet nicht oder hat eine andere Version.
setting-wrong = Das geht nicht: { $why }. Nichts wurde geändert.
unfit-number = es ist keine ganze Zahl
unfit-switch = es ist true oder false
unfit-outside = möglich ist { $least } bis { $most }
unfit-outside-or-nothing = möglich ist { $least } bis { $most }, oder nichts
unfit-none-of = es ist eins von { $all }
unfit-unlike = es wird geschrieben wie { $examples }
unfit-line = es ist eine Zeile reiner Text ohne Leerzeichen am Rand
unfit-empty = es bleibt nie leer
unfit-topic = es gibt kein Thema { $topic }, in dem alle Mitglieder schreiben dürfen
setting-above = { $source } legt es fest und geht der Datei vor: ändere es dort und starte neu.
setting-by-hand = Das wird in der Datei mit einem Editor geändert: mit einem Fehler startete der Server nicht mehr.
setting-unwritten = Die Datei wurde nicht geschrieben, alles ist, wie es war. { $why }
no-such-session = Diese Sitzung gibt es nicht mehr.
page-gone = Diese Seite des Sysops hast du nicht mehr. Dein Eingang sagt, warum.
not-over-ssh = Die Seiten des Sysops gibt es nur auf dem Server selbst.
not-over-ssh-hint = Die Warteliste ist hier offen. Für alles andere: wellspring console auf dem Server, oder [console] over_ssh = true.
disconnected = Der Sysop hat diese Sitzung beendet: { $words }
held-full = So viele Beiträge warten auf einen Gastgeber, dass keiner mehr Platz hat. Deiner ist noch im Editor; versuch es morgen wieder.
not-held = Das wartet nicht mehr: Jemand hat entschieden, oder wer es schrieb, hat es zurückgenommen.
author-may-not = Wer das schrieb, darf jetzt nicht schreiben; darum kann es nicht erscheinen.
watched-invalid = Ein beobachtetes Wort hat mindestens zwei Buchstaben, oder ein Zeichen einer Schrift ohne Wortabstände wie des Chinesischen: Ein Buchstabe allein hielte das meiste zurück.
watched-full = { $limit } Wörter werden schon beobachtet; entferne zuerst eins.
not-purged = Dieser Eintrag des Protokolls ist kein Ausräumen, das man zurücknehmen könnte.
waits-link = Deine Worte sind aufgehoben und warten auf einen Gastgeber, der meist bald hinsieht: Ein erster Beitrag mit einem Link wartet immer, weil Spam auch so aussieht. Sie stehen unter Entwürfe.
waits-twin = Deine Worte sind aufgehoben und warten auf einen Gastgeber, der meist bald hinsieht: Ein anderes Konto schrieb fast dasselbe. Sie stehen unter Entwürfe.
waits-word = Deine Worte sind aufgehoben und warten auf einen Gastgeber, der meist bald hinsieht: Eines steht auf einer Liste von Wörtern, die Gastgeber zuerst ansehen. Sie stehen unter Entwürfe.
waits-bait = Deine Worte sind aufgehoben und warten auf einen Gastgeber, der meist bald hinsieht: Für einen ersten Beitrag klingen sie nach dem, was Spam sagt. Sie stehen unter Entwürfe.
held-for-link = der Link eines Neulings
held-for-twin = fast dasselbe wie von einem anderen Konto
held-for-word = ein beobachtetes Wort
held-for-bait = die Worte eines Neulings klingen nach Spam
no-backups = Um Sicherungen kümmert sich der Server; dort hilft wellspring backup.
no-such-backup = Diese Sicherung gibt es nicht mehr.
backup-runs = Es wird schon eine Sicherung gemacht oder geprüft; warte, bis das fertig ist.
backup-begun = Eine Sicherung wird gemacht; sie steht hier, sobald sie geprüft und vollständig ist.
backup-looked-at = Sie wird geprüft; das Ergebnis steht dann daneben.
backups-title = Sicherungen
backup-every = Alle { $hours } h eine, { $keep ->
    [1] die letzte bleibt
   *[other] die letzten { $keep } bleiben
}.
backup-never = Von selbst wird keine gemacht: [backup] every ist aus.
backup-place = Sie liegen in { $directory }.
backup-place-free = Sie liegen in { $directory }, dort sind { $free } frei.
backup-rhythm = { $often } { $place }
backup-copying = Es wird eine gemacht: { $percent } % kopiert.
backup-verifying = Es wird eine gemacht: Die Kopie wird geprüft.
backup-again = { $name } wird noch einmal geprüft.
backup-failed = Der letzte Versuch schlug fehl ({ $age }): { $why }
backup-none = Es gibt noch keine. Mit m machst du eine.
backup-whole = intakt
note-backups = Jede Sicherung wurde nach dem Kopieren geprüft und war vollständig. Zurückgespielt wird eine mit einem Befehl auf dem Server, wenn er angehalten ist: wellspring restore DATEI. Was sie ersetzt, bleibt erhalten.
note-desk = Enter führt in der Verwaltung auf die Seite einer Konferenz. Dort kommen Gastgeber hinzu, und Enter auf einem Gastgeber nimmt ihm das Amt; ebenso bei den Zugelassenen. Auch Titel, Beschreibung, Zugang, Platz in der Liste und Archivieren sind dort.
letter-subject = { $site }: was diese Woche wartet
letter-head = Stand: { $at } UTC.
letter-waits = Was auf dich und die Gastgeber wartet
letter-more = und { $n } weitere
letter-server = Der Server
letter-backup = Letzte Sicherung: { $age }, { $size }, { $path }
letter-no-backup = Es gibt noch keine Sicherung.
letter-database = Datenbank: { $size }
letter-disk = Frei auf ihrer Platte: { $size }
letter-foot = Komm mit ssh herein und drücke g q, um nachzusehen. wellspring letter zeigt diesen Brief jederzeit.
backup-damaged = defekt
backup-when-made = Alter: { $age }. Nach dem Kopieren geprüft: vollständig.
backup-whole-again = Alter: { $age }. Noch einmal geprüft ({ $again }): vollständig.
backup-damaged-why = Verlass dich nicht auf sie: { $why }
backup-restore = Zum Zurückspielen den Server anhalten und tippen:
key-back-up = jetzt eine machen
key-verify-backup = noch einmal prüfen
console-title = Konsole
console-needs-member = Dazu braucht es ein Mitglied: starte die Konsole mit --as HANDLE.
sysop-up = gestartet { $ago }
sysop-idle = kein Server läuft
fact-here = hier { $here }, heute höchstens { $peak }
fact-members = Mitglieder { $members }, { $new } neu diese Woche
fact-database = Datenbank { $size }
fact-disk = Platte { $percent } % frei
fact-backup = letzte Sicherung { $age }, geprüft
fact-backup-failed = Sicherung misslungen { $age }
fact-backup-none = noch keine Sicherung
fact-queue = Warteliste { $count }, am längsten { $age }
fact-queue-none = Warteliste leer
fact-version = Version { $version }, Prozess { $pid }
fact-connections = Verbindungen { $now }, { $waiting } bei der Anmeldung
fact-load = Last { $load }
fact-memory = Speicher { $size }
fact-files = offene Dateien { $count }
posts-a-day = Beiträge ohne Importe
replies-a-day = Antworten
joined-a-day = Beitritte
posts-a-day-note = { $days } Tage; heute { $today }, höchstens { $most }
waits-title = Wartet auf jemanden
sessions-title = Sitzungen
sessions-none = Niemand ist verbunden.
session-of-guest = Ein Gast hat keine Akte. x trennt die Sitzung.
session-head-from = von
session-head-client = Programm
session-command = Befehl
disconnect-ask = Warum (wird gelesen):
disconnect-done = Sitzung { $id } ist beendet.
key-disconnect = trennen
key-pages = Seiten
key-reload = Server liest neu
key-level = Stufe
config-title = Servereinstellungen
go-config = Servereinstellungen
go-sessions = Sitzungen
go-members = Mitglieder
go-desk = Konferenzverwaltung
go-invitations = Einladungen
go-tail = Serverprotokoll
go-backups = Sicherungen
go-spam = Spam
go-overview = Übersicht
config-live = sofort
config-restart = nach Neustart
config-waits = geändert; nach Neustart
config-above = { $source } legt es fest: ändere es dort
config-set = { $key } ist jetzt { $value }. u nimmt es zurück.
config-set-waits = { $key } wird mit dem nächsten Start { $value }. u nimmt es zurück.
config-same = { $key } ist schon { $value }.
config-about = { $key }, wie in der Datei, aber ohne Anführungszeichen. Esc lässt es.
config-about-list = { $key }: Einträge durch Kommas getrennt. Esc lässt es.
config-about-letters = Aus einem Abschnitt oder Namen; leer zeigt alle.
config-about-choice = { $key }: Enter nimmt eins, q lässt es.
config-nothing = Keine Einstellung hat diese Buchstaben. / sucht andere.
config-sure-ssh = Das schließt diese Seiten über ssh, auch für dich. Drück noch einmal Enter, um es zu tun.
config-sure-passwords = Niemand kommt mehr mit einem Passwort herein: sieh nach, dass dich ein Schlüssel hereinlässt. Drück noch einmal Enter, um es zu tun.
config-default = Vorgabe
config-how = { $holds }; { $source }
config-idle = Kein Server läuft: einer, der jetzt startet, hielte sich hieran.
config-reloading = Der Server liest seine Konfiguration neu; sein Protokoll sagt, was daraus wurde.
tail-title = Serverprotokoll
tail-error = Fehler
tail-warn = Warnungen und Fehler
tail-info = was geschieht
tail-debug = alles
tail-none = Unter den letzten Zeilen des Protokolls ist nichts dergleichen.
title-empty = Der Titel ist leer.
title-too-long = Der Titel ist länger als { $limit } Zeichen.
body-empty = Es gibt noch nichts zu senden.
body-too-long = Der Text hat { $bytes } Bytes; erlaubt sind { $limit }.
body-too-tall = Der Text hat mehr als { $limit } Zeilen.
handle-invalid = Ein Kürzel hat 2 bis 20 Buchstaben, Ziffern, - oder _ und beginnt mit einem Buchstaben.
handle-taken = Dieses Kürzel ist vergeben oder sieht einem anderen zu ähnlich.
name-invalid = Der Name ist leer oder länger als 60 Zeichen.
slug-invalid = Der Kurzname einer Konferenz besteht aus a-z, 0-9 und -, höchstens 16, und beginnt mit einem Buchstaben.
slug-taken = Dieser Kurzname ist oder war in Gebrauch.
registration-closed = Zurzeit kann niemand beitreten.
invite-invalid = Diese Einladung ist unbekannt, verbraucht oder abgelaufen.
invite-invalid-hint = Bitte um eine neue, wo du sie bekommen hast.
claim-invalid = Das ist nicht der Code, oder es gibt schon einen Sysop.
password-too-short = Ein Passwort braucht mindestens { $least } Zeichen.
key-taken = Dieser Schlüssel lässt sich nicht hinzufügen: Vielleicht gehört er zu einem anderen Konto.
key-taken-hint = Wer ihn hat, kann ihn mitbringen: damit verbinden und einen Gerätecode des Kontos eingeben, das ihn haben will.
key-invalid = Das ist kein öffentlicher Schlüssel im Format von OpenSSH.
key-yours = Dieser Schlüssel gehört dir schon.
key-unsound = Dieser Schlüssel ist nicht sicher: Er ist zu kurz oder von einer Art, die sich fälschen lässt.
key-unsound-hint = ssh-keygen -t ed25519 erzeugt einen guten.
key-invalid-hint = Er ist die eine Zeile der Datei, die auf .pub endet; die andere ist geheim und bleibt bei dir.
keys-full = Ein Mitglied hat höchstens { $limit } Schlüssel. Entferne zuerst einen.
label-invalid = Der Name eines Schlüssels hat 1 bis { $limit } Zeichen.
last-way = Das ist dein einziger Zugang.
last-way-hint = Füge zuerst einen anderen Schlüssel hinzu oder setze ein Passwort.
key-gone = Diese Sitzung kam mit einem Schlüssel, der entfernt wurde.
password-gone = Diese Sitzung kam mit einem Passwort, das nicht mehr gilt.
password-wrong = Das ist nicht dein aktuelles Passwort.
passwords-off = Passwörter sind hier abgeschaltet.
crossed = Es wurde inzwischen in einem anderen Fenster bearbeitet.
crossed-hint = Öffne es neu und bearbeite es dann.
drafts-full = Du hast { $limit } Entwürfe; mehr geht nicht.
drafts-full-hint = Sende oder verwirf einen; dieser hier ist noch nicht gespeichert.
not-oneself = Das geht bei dir selbst nicht.
mutes-full = Du hast { $limit } Mitglieder stummgeschaltet; mehr geht nicht.
mutes-full-hint = Hebe es erst bei einem auf: gp, dann Stumm.
pace = Das geht zu schnell.
said-already = Dieselben Worte hast du hier gerade erst geschrieben, in { $reference }. Sie wurden nicht noch einmal veröffentlicht.
said-already-hint = Was du geschrieben hast, ist aufgehoben. Sag es mit anderen Worten, oder warte { $minutes } min.
pace-hint = Dein Text ist gesichert. Versuch es in { $seconds } s noch einmal.
busy = Der Server ist überlastet. Nichts wurde getan; was du geschrieben hast, ist gesichert.
read-only = Der Server kann gerade nicht schreiben: Die Platte ist voll oder defekt.
read-only-hint = Lesen geht. Was du geschrieben hast, bleibt hier; versuch es später noch einmal.
query-empty = Es gibt nichts zu suchen: kein Wort, kein Filter.
query-nowhere = Weder eine Konferenz noch ein Thema heißt { $text }.
query-nobody = Hier heißt niemand { $text }.
query-kind = Nach is: steht question, unanswered, announcement oder idea, nicht { $text }.
query-day = Nach before: und after: steht ein Tag wie 2026-01-31, nicht { $text }.
query-status = „{ $text }“ ist kein Status. Es gibt: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
query-name = { $text }: ist kein Filter. Meintest du { $meant }:?

## Listen
new-all = alles
no-more-new-here = In dieser Liste ist nichts mehr neu; die Leertaste liest anderswo weiter.
head-posts = Beitr.
head-topics = Themen
head-new = neu
filter-all = alle
filter-new = neu
filter-watched = beobachtet
filter-unanswered = unbeantwortet
filter-mine = meine
filter-voted = abgestimmt
filter-overdue = überfällig
filter-retired = abgelegt
mark-pinned = angeheftet
mark-linked = verknüpft
mark-retired = abgelegt
topic-retired = abgelegt, ohne Antworten
topic-home = gehört zu { $home }
topic-post-moved = Dieser Beitrag steht jetzt in { $place }; l führt hin.
exec-moved = Dieser Beitrag steht jetzt in { $place }.
topic-answers-apart = antwortet auf { $place }
key-tend = Liste für Gastgeber
key-deed-hide = ausblenden oder wieder zeigen
key-deed-freeze = Thema schließen oder öffnen
key-deed-pin = oben anheften oder lösen
key-deed-retitle = Titel ändern
key-deed-retire = ablegen oder wieder aufnehmen
key-deed-move = Thema verschieben
key-deed-link = Thema woanders verknüpfen
key-deed-split = ab hier abtrennen
key-deed-accept = Lösung annehmen oder nicht
key-deed-unlink = Verknüpfung entfernen
key-deed-erase = Rechtswidriges löschen
tend-title = Was tun?
tend-accept = Diesen Beitrag als Lösung annehmen
tend-unaccept = Ihn nicht mehr als Lösung annehmen
tend-hide = Diesen Beitrag ausblenden
tend-unhide = Diesen Beitrag wieder zeigen
tend-freeze = Das Thema für Antworten schließen
tend-thaw = Das Thema wieder öffnen
tend-pin = Das Thema oben anheften
tend-unpin = Das Thema oben lösen
tend-retitle = Den Titel ändern
tend-retire = Das Thema ablegen
tend-unretire = Das Thema wieder aufnehmen
tend-move = Das Thema verschieben
tend-link = Das Thema woanders verknüpfen
tend-unlink = Eine Verknüpfung entfernen
tend-split = Ab diesem Beitrag abtrennen
tend-erase = Rechtswidriges endgültig löschen
tend-along = Was geht mit?
along-answers = Was darauf antwortet
along-after = Alles danach
along-nothing = Nichts sonst
tend-new-title = Der Titel, dann Enter.
tend-sure = Nichts bringt es zurück. y löscht es endgültig, jede andere Taste lässt es stehen.
tend-where = Wohin:
tend-no-place = Keine Konferenz passt dazu.
tend-narrows = Nicht alle, die es jetzt lesen, dürfen es dort lesen.
tend-not-now = Das geht hier gerade nicht. M zeigt, was geht.
tends-not = Das tun nur Gastgeber von { $place } und Sysops: M öffnet, was sie tun können.
tend-so-already = Das ist schon so.
tended-accept = Als Lösung angenommen: { $place }. u nimmt es zurück.
tended-unaccept = Nicht mehr angenommen: { $place }. u nimmt es zurück.
tended-hide = Ausgeblendet: { $place }. u nimmt es zurück.
tended-unhide = Wieder gezeigt: { $place }. u nimmt es zurück.
tended-freeze = Für Antworten geschlossen: { $place }. u nimmt es zurück.
tended-thaw = Wieder offen für Antworten: { $place }. u nimmt es zurück.
tended-pin = Oben angeheftet: { $place }. u nimmt es zurück.
tended-unpin = Nicht mehr angeheftet: { $place }. u nimmt es zurück.
tended-retitle = { $place } hat den neuen Titel. u nimmt es zurück.
tended-retire = Aus den Listen genommen: { $place }. u nimmt es zurück.
tended-unretire = Wieder in den Listen: { $place }. u nimmt es zurück.
tended-move = { $place } steht jetzt in { $to }; die alte Adresse führt dorthin. u nimmt es zurück.
tended-link = { $place } steht jetzt auch in { $to }. u nimmt es zurück.
tended-unlink = { $place } steht nicht mehr in { $to }.
tended-split = Ab { $place } abgetrennt. u fügt es wieder an.
tended-erase = Endgültig gelöscht: { $place }. Es steht im Protokoll.
sort-activity = nach letzter Aktivität
sort-number = nach Nummer
sort-votes = nach Stimmen
sort-heat = im Aufwind
kind-question = Frage
kind-answered = gelöst
kind-problem = Problem
kind-discussion = Diskussion
announced-news = Neues
announced-release = Release
announced-change = Änderung
announced-known-issue = bekannter Fehler
announced-incident = Störung
announced-question = Frage
flag-spam = Spam: es wirbt oder lockt weg
flag-attack = greift eine Person an
flag-private = verrät Privates
flag-unlawful = verstößt gegen das Gesetz
flag-misplaced = gehört woandershin
flag-wrong-kind = die Ankündigung hat die falsche Art
topics-empty = Hier hat noch niemand geschrieben. n eröffnet das erste Thema.
topics-empty-for-now = Hier hat noch niemand geschrieben. q geht zurück.
topics-elsewhere = { $n } ist nicht in dieser Liste; Enter öffnet es trotzdem.
topics-none-new = Hier hast du alles gelesen. f zeigt alle Themen.
topics-none-watched = Du beobachtest hier kein Thema; w auf einem Thema beobachtet es. f geht zum nächsten Filter.
topics-none-unanswered = Hier hat jede Frage eine Antwort. f zeigt alle Themen.
topics-none-live = Hier lässt sich gerade für keine Idee stimmen. f zeigt die nächste Ansicht.
topics-none-mine = Du hast hier noch nichts vorgeschlagen. n schlägt eine Idee vor.
topics-none-voted = Du hast hier noch für nichts gestimmt. v bei einer Idee stimmt für sie.
topics-none-overdue = Hier ist nichts überfällig.
topics-none-retired = Hier ist kein Thema abgelegt. f zeigt alle Themen.
view-top = beliebt
view-trending = im Kommen
view-newest = neueste
board-empty = Hier hat noch niemand etwas vorgeschlagen. n schlägt die erste Idee vor.
board-empty-for-now = Hier hat noch niemand etwas vorgeschlagen. q führt zurück.
board-none-new = Hier ist nichts neu. f führt zur nächsten Ansicht.
board-overdue-count = { $n } überfällig
board-voted-short = mit dir
board-vote-cast = Du hast für { $place } gestimmt und hörst, was daraus wird. u macht es rückgängig.
board-vote-back = Du hast deine Stimme für { $place } zurückgenommen. u macht es rückgängig.
head-votes = Stimmen
head-organisations = Org.
roadmap-title = Fahrplan
record-answered = rechtzeitig beantwortet { $timely } von { $all }
record-median = im Mittel { $days } Tage
record-planned = von { $all } geplanten: gehalten { $kept }, verspätet { $late }, zurückgenommen { $back }
roadmap-empty = Noch steht nichts auf dem Fahrplan: Keine Idee wurde geprüft. q führt zurück.
roadmap-for = für { $target }
roadmap-in = in { $release }
roadmap-testers = { $testers } Tester von { $places }
roadmap-no-column = Dorthin geht es nicht. s zeigt, wohin es kann.
plans-may-change = Pläne können sich ändern
conferences-title = Konferenzen
conferences-yours = Deine; < und > verschieben
conferences-left = Nicht in deiner Liste; x tritt bei
conferences-all = Alle
conference-joined = { $slug } ist jetzt in deiner Liste.
conference-left = { $slug } ist nicht mehr in deiner Liste; x holt es zurück.
conference-not-yours = { $slug } ist nicht in deiner Liste. Tritt mit x bei, dann lässt es sich verschieben.
conferences-empty = Es gibt noch keine Konferenz. Der Sysop legt sie an: wellspring conference add.

## Einstellungen
settings-title = Einstellungen
settings-you = Du
settings-screens = Anzeige
settings-name = Name
settings-access = Zugang
settings-ways = Schlüssel, Codes
settings-erase = Deine Daten
settings-erase-value = ausgeben, löschen
settings-about-erase = Alles, was über dich gespeichert ist, gehört dir: ssh HOST export-me > me.zip. Enter führt zum Löschen deines Kontos.
erase-title = Dein Konto löschen
erase-keep = Was ich schrieb, bleibt
erase-scribble = Auch was ich schrieb, geht
erase-handle = Tippe dein Kürzel:
erase-wrong = Das ist nicht dein Kürzel. Tippe { $handle }, um dein Konto zu löschen, oder Esc, um es zu behalten.
erase-keeping = Für immer weg: Kürzel, Name, Schlüssel, Entwürfe, Eingang. Es bleiben, von einem ehemaligen Mitglied: { $posts }; Stimmen und Danke zählen weiter.
erase-scribbling = Für immer weg: Kürzel, Name, Schlüssel, Entwürfe, Eingang und alle Worte: { $posts }. Stimmen und Danke zählen weiter.
erase-before = Hol vorher deine Daten: ssh HOST export-me > me.zip
settings-card = Profil
settings-organisation = Organisation
settings-audience = Sichtbar für
settings-card-value = so sehen dich andere
settings-language = Sprache
settings-theme = Farben
settings-measure = Breite
settings-about-language = Die Sprache der Oberfläche, auf jedem Gerät.
settings-about-measure = Wie breit die Zeilen eines Beitrags sein dürfen, in Spalten.
settings-about-access = Dein Zugang: Schlüssel, ein Passwort, Codes für ein anderes Gerät oder einen verlorenen Schlüssel. Enter öffnet ihn.
settings-visit = Du bist Gast: Was du hier wählst, gilt für diesen Besuch.
settings-renamed = Du heißt jetzt { $name }.
theme-terminal = Terminal
theme-paper = Papier
theme-contrast = Kontrast
theme-plain = schlicht
theme-about-terminal = Die Farben deines Terminals auf seinem eigenen Hintergrund.
theme-about-paper = Für hellen Hintergrund: Blau, Magenta und Rot bleiben dunkel.
theme-about-contrast = Nichts ist blass; Fokus und Warnungen sind invertiert.
theme-about-plain = Keine Farben; fett, unterstrichen und invertiert bleiben.
settings-sample-quote = Welche Spannung hast du am Ende eingestellt?
settings-sample = **210 N**, kalt gemessen; die Zahl im *alten* Handbuch ist zu niedrig. Sie steht in `belt.cfg`, und auf https://belts.example/210 steht die ganze Geschichte mit allen Messungen.
key-change = ändern
key-change-back = vorige Wahl
key-desk = öffnen, hinzufügen oder ändern
key-keep = speichern
key-answer = übernehmen
key-keep-not = nicht ändern
key-hide-post = Beitrag ausblenden
key-dismiss = stehen lassen
key-welcome = begrüßt
key-let-in = einlassen
key-say-better = besser sagen
key-apply-again = neu bewerben
key-look-around = umsehen

## Leute
here-title = Wer da ist
here-count = { $n ->
    [one] { $n } Mitglied
   *[other] { $n } Mitglieder
}
here-head-since = da seit
here-head-idle = untätig
here-alone = Außer dir ist niemand da. r aktualisiert.
readers-title = Wer mitredet
readers-head-upto = gelesen bis
readers-head-at = wann
readers-all = alles
readers-none = Noch redet niemand mit.
muted-title = Stummgeschaltet
muted-word = stumm
muted-nobody = Du hast niemanden stummgeschaltet. M im Profil schaltet jemanden stumm; @ auf einem Beitrag öffnet das Profil.
muted-now = { $who } ist stumm: Die Beiträge sind eingeklappt und melden sich nicht mehr. M hebt es auf.
muted-no-longer = { $who } ist nicht mehr stumm; M schaltet wieder stumm.
muted-fold = stumm; o zeigt es
people-members-only = Das ist für Mitglieder. Beende mit Q und verbinde dich neu, um beizutreten.
card-title = Profil
card-role = Hier als
card-organisation = arbeitet bei
card-staff = Team des Sponsors
card-sysop = Sysop
card-host = Gastgeber von { $places }
card-joined = Dabei seit
card-seen = Zuletzt da
card-here = jetzt da
card-today = heute
card-ago = { $day }, vor { $age }
card-posts = Beiträge
card-thanks = Dank
card-thanks-from = { $n ->
    [one] { $thanks }, von einem Mitglied
   *[other] { $thanks }, von { $n } Mitgliedern
}
card-unclaimed = Diese Beiträge wurden importiert. Noch hat sich niemand dazu bekannt.
card-muted = Stummgeschaltet: Die Beiträge sind eingeklappt.
card-search = In diesen Beiträgen suchen
card-search-own = In deinen Beiträgen suchen
card-mute = Stummschalten: Beiträge einklappen
card-unmute = Nicht mehr stummschalten
card-settings = Ändern, was hier steht
settings-muted = Stumm
settings-muted-value = { $n ->
    [0] niemand
    [one] ein Mitglied
   *[other] { $n } Mitglieder
}
settings-about-card = Was andere Mitglieder von dir sehen. Enter öffnet es.
settings-about-organisation = Wo du arbeitest. Bei einer Idee steht, wie viele Organisationen für sie stimmen; nie, welche.
audience-me = nur dich
audience-hosts = Gastgeber
audience-members = Mitglieder
audience-everyone = alle
audience-about-me = Niemand sonst sieht, wo du arbeitest. Deine Stimmen zählen trotzdem für deine Organisation.
audience-about-hosts = Gastgeber und Sysops sehen auf deiner Karte, wo du arbeitest.
audience-about-members = Alle Mitglieder sehen auf deiner Karte, wo du arbeitest.
audience-about-everyone = Alle dürfen sehen, wo du arbeitest, auch Gäste.
organisation-unstated = keine Angabe
organisation-waits = Sie wartet auf einen Gastgeber; bis dahin stehen deine Stimmen ohne Angabe.
organisation-title = Wo du arbeitest
organisation-find = Name:
organisation-about = Tipp ein paar Buchstaben. Was fehlt, schlägst du vor; ein Gastgeber bestätigt es.
organisation-propose = „{ $name }“ vorschlagen
organisation-nowhere = Keine angeben
organisation-chosen = Du arbeitest jetzt bei { $name }. Deine Stimmen zählen dafür.
organisation-proposed = { $name } wartet auf einen Gastgeber; dann zählen deine Stimmen dafür.
organisation-left = Du gibst jetzt keine Organisation an.
organisations-title = Organisationen
organisations-wait = { $n } zu bestätigen
organisations-waiting = Zu bestätigen
organisations-listed = In der Liste
organisations-none = Die Liste ist leer. Mitglieder schlagen in ihren Einstellungen vor, wo sie arbeiten.
organisations-by = { $who }, { $age }
organisations-members = { $n ->
    [one] { $n } Mitglied
   *[other] { $n } Mitglieder
}
organisations-name = Name:
organisations-reason = Grund:
organisations-into = Mit:
organisations-about-confirm = Enter bestätigt sie mit diesem Namen. Dann zählen die Stimmen ihrer Mitglieder für sie.
organisations-about-rename = Enter benennt sie so um.
organisations-about-refuse = Wer sie vorschlug, liest das in den Einstellungen.
organisations-about-merge = { $name } ist dasselbe wie die, die du wählst; ihre Stimmen zählen für diese.
organisations-reason-missing = Sag, warum; wer sie vorschlug, liest es.
organisations-confirmed-already = Sie ist schon bestätigt. Was doppelt ist, legt m zusammen.
organisations-confirmed = { $name } ist bestätigt.
organisations-renamed = Sie heißt jetzt { $name }.
organisations-refused = { $name } kommt nicht in die Liste.
organisations-merged = Sie gehört jetzt zu { $name }.
settings-about-muted = Mitglieder, deren Beiträge für dich eingeklappt sind. Enter zeigt sie.
balance-title = { $sponsor } hier, letzte { $days } Tage
balance-voice = Spricht
balance-voice-of = { $n } % aller Beiträge
balance-answers = Antwortet
balance-answers-of = { $n } % der eigenen Beiträge
balance-bad = Schlechtes
balance-bad-of = { $n } % der eigenen Themen
balance-first = Erste Antwort
balance-first-of = Median { $time }, { $n } % in { $days } Tagen
balance-first-few = { $n } % in { $days } Tagen
balance-problems = Probleme
balance-problems-of = { $n } % beantwortet
balance-thanks = Dank
balance-thanks-of = { $n } Dank je Beitrag
balance-part = { $n } von { $of }
balance-for = { $n } für { $of }
balance-few = - zu wenige
balance-ideas = Ideen, letzte { $days } Tage
balance-ideas-of = rechtzeitig { $timely } von { $all }, Median { $days } Tage
balance-ideas-late = rechtzeitig { $timely } von { $all }
balance-overdue = überfällig { $n }
balance-doubted = Mitglieder haben bei { $n } der schlechten Nachrichten die Art als falsch gemeldet.
balance-computed = Aus den Beiträgen berechnet; ? zeigt jede Formel. Ein Strich steht, wo es weniger als { $few } sind.
balance-none = Dieses Forum gehört seinen Mitgliedern: Es hat keinen Sponsor und darum keine Bilanz.
note-balance = Was zählt: Beiträge der letzten { $days } Tage, die jedes Mitglied lesen darf und die noch dastehen, bei mehr als { $most } die neuesten. Nichts, was zurückgenommen oder verborgen wurde, und nichts aus privaten Konferenzen. Zum Team gehört, wer beim Schreiben dazugehörte.
note-balance-voice = Spricht: Beiträge des Teams an allen Beiträgen.
note-balance-answers = Antwortet: Beiträge des Teams, die einen Beitrag eines Mitglieds nennen, oder keinen in einem Thema, das ein Mitglied eröffnet hat; je Thema jedes Mitglied einmal; an allen Beiträgen des Teams. Eine Antwort in fünf Beiträgen ist eine von fünf.
note-balance-bad = Schlechtes: als bekannter Fehler oder Störung erklärte Themen an allen, die das Team eröffnet hat. Wo { $few } Mitglieder die Art als falsch melden, steht das dabei.
note-balance-first = Erste Antwort: Von den Themen, die Mitglieder vor mindestens { $days } Tagen eröffnet haben, jene, die jemand vom Team binnen { $days } Tagen beantwortet hat, und der Median der Zeiten dieser Antworten.
note-balance-problems = Probleme: dasselbe für Themen, die als Problem eröffnet wurden.
note-balance-thanks = Dank: Dank von Mitgliedern, die nicht zum Team gehören, je Beitrag des Teams.
note-balance-ideas = Ideen: für jede Konferenz mit Ideen, die jedes Mitglied lesen darf, die rechtzeitig geplanten, umgesetzten oder abgelehnten Ideen, an allen, bei denen das binnen eines Jahres geschah oder überfällig ist, und der Median der Zeiten dieser Antworten.
go-report = Gesundheit
report-title = Gesundheitsbericht, letzte { $days } Tage
report-span = { $from } bis { $to }, davor: seit { $before }
report-percent = { $n } %
report-n = von { $n }
report-before = davor { $value }
report-few = Ein Strich steht, wo es weniger als { $few } sind; ? zeigt jede Formel.
exec-about-rules = die Hausregeln; mit agree stimmst du ihnen zu
exec-about-report = wie es der Gemeinschaft geht, in Zahlen
desk-members = Mitglieder
desk-conferences = Konferenzverwaltung
desk-invitations = Einladungen
desk-record = Akte von { $handle }
desk-place = Konferenz { $slug }
desk-fact = { $what }: { $value }
desk-never = nie
desk-yes = ja
desk-no = nein
desk-further = auf Weiteres
desk-nobody = Hier ist niemand so. f zeigt andere, / sucht Buchstaben.
desk-more = Mehr
desk-most = Das sind die neuesten { $n }. / findet andere nach Buchstaben.
desk-letters = Buchstaben
desk-about-letters = Aus Kürzel oder Name; keine zeigt alle.
desk-deeds = Was sich tun lässt
desk-key = Schlüssel { $key } entfernen
desk-sure = Noch einmal Enter, dann geschieht es.
desk-did = { $which ->
    [suspend] { $who } ist gesperrt: liest, aber schreibt nicht mehr.
    [reinstate] { $who } darf wieder schreiben.
    [let-in] { $who } ist eingelassen.
    [turn-down] { $who } ist abgewiesen und liest, warum.
    [staff] { $who } gehört jetzt zum Team des Sponsors.
    [no-staff] { $who } gehört nicht mehr zum Team des Sponsors.
    [sysop] { $who } ist jetzt Sysop.
    [no-sysop] { $who } ist nicht mehr Sysop.
    [pages] { $who } ist jetzt Vertretung mit diesen Seiten.
    [no-pages] { $who } hat keine der Seiten des Sysops mehr.
    [key] Dieser Schlüssel lässt { $who } nicht mehr ein.
    [unhost] { $who } ist hier nicht mehr Gastgeber.
    [expel] { $who } ist hier nicht mehr zugelassen.
    [archive] { $who } ist archiviert: geschlossen, weiter zu lesen.
    [unarchive] { $who } ist wieder offen.
    [edit] { $who } ist geändert.
    [order] { $who } hat seinen neuen Platz in der Liste aller.
    [invite] Die Einladung ist gemacht; ihr Code steht oben.
    [revoke] { $who } lässt niemanden mehr ein.
   *[other] Erledigt.
}
desk-hosts-now = { $who } ist jetzt Gastgeber von { $slug }.
desk-admitted-now = { $who } hat jetzt Zutritt zu { $slug }.
desk-code = { $code } lässt { $handle } einmal herein, bis { $until } UTC. Prüfe, wer fragt; er erscheint nicht wieder.
desk-about-reason = Warum? Es steht im Protokoll.
desk-words = In Worten
desk-about-words = Die Person liest es, und alle im Protokoll.
desk-about-taken = Die Person liest es, und alle im Protokoll. Enter allein tut es ohne Worte.
desk-about-ended = Alle lesen es im Protokoll, ohne den Code. Enter allein tut es ohne Worte.
desk-words-missing = Es braucht Worte.
desk-days = Tage
desk-about-days = Für wie viele Tage; leer: bis auf Weiteres.
desk-days-wrong = Eine Zahl von Tagen, 1 bis 10000.
desk-add-conference = Konferenz anlegen
desk-conference-added = { $slug } ist angelegt.
desk-about-conferences = Enter auf einer Konferenz: ihre Gastgeber, wer zugelassen ist, ihr Titel.
desk-slug = Kurzname
desk-about-slug = Wie in tools.12: kleine Buchstaben, Ziffern, Striche. Er bleibt.
desk-title = Titel
desk-about-title = Wie ihn die Liste zeigt.
desk-description = Beschreibung
desk-about-description = Eine Zeile, was hierher gehört; darf leer sein.
desk-about-kind = Wofür ist sie? Das bleibt.
desk-about-access = Wer darf sie lesen?
desk-archived = archiviert
desk-no-host = kein Gastgeber
desk-hosts = Gastgeber
desk-add-host = Gastgeber ernennen
desk-admitted = Zugelassen
desk-admit = Mitglied zulassen
desk-take-away = Enter nimmt weg
desk-change = Enter ändert
desk-conference = Die Konferenz
desk-edit-title = Titel ändern
desk-edit-description = Beschreibung ändern
desk-order = Ihr Platz in der Liste aller
desk-about-order = Vor welcher Konferenz? Wer selbst geordnet hat, behält die eigene Ordnung.
desk-order-last = ans Ende
desk-archive = Archivieren: zu, aber lesbar
desk-unarchive = Wieder öffnen
desk-handle = Kürzel
desk-about-handle = Buchstaben tippen, wählen, Enter.
desk-invite = Neue Einladung
desk-no-invites = Noch ist niemand eingeladen. Eine Einladung ist ein Code, mit dem man beitritt.
desk-uses = Plätze
desk-about-uses = Wie viele damit beitreten dürfen.
desk-uses-wrong = Eine Zahl, 1 bis 1000000.
desk-about-expiry = Wie viele Tage sie gilt; ohne Zahl: immer.
desk-note = Notiz
desk-about-note = Wofür sie ist; nur hier. Darf leer sein.
desk-over = vorbei
desk-is-over = Diese Einladung ist vorbei.
desk-left = noch { $n }
desk-endless = ohne Ende
desk-command = ssh new@HOST
desk-sentence = Zum Verschicken: Komm zu { $site }: { $command }, und gib auf die Frage diesen Code ein: { $code }.
key-letters = nach Buchstaben
desk-head-handle = Kürzel
desk-head-slug = Kurzname
desk-head-title = Titel
desk-head-hosts = Gastgeber
desk-head-name = Name
desk-head-marks = Rolle
desk-head-joined = dabei seit
desk-head-seen = zuletzt
desk-head-topics = Themen
desk-head-last = letzter
desk-waits = Wartet auf Einlass ({ $age }): { $said }
desk-used = (zuletzt benutzt: { $age })
desk-unused = (nie benutzt)
desk-label = { $which ->
    [joined] beigetreten
    [seen] zuletzt hier
    [suspended] gesperrt bis
    [marks] Rolle
    [pages] Seiten als Vertretung
    [hosts] Gastgeber von
    [keys] Schlüssel
   *[password] Passwort
}
desk-mark = { $which ->
    [suspended] gesperrt
    [sysop] Sysop
    [deputy] Vertretung
    [host] Gastgeber
    [waits] will herein
    [member] Mitglied
    [refused] abgelehnt
   *[staff] Team
}
desk-filter = { $which ->
    [all] alle, neueste zuerst
    [staff] Team des Sponsors
    [sysops] Sysops
    [deputies] Vertretungen
    [hosts] Gastgeber
    [suspended] gesperrt
   *[waiting] warten auf Einlass
}
desk-deed = { $which ->
    [let-in] Einlassen
    [turn-down] Ablehnen
    [card] Karte öffnen
    [suspend] Sperren
    [reinstate] Wieder schreiben lassen
    [staff] Als Team kennzeichnen
    [no-staff] Nicht mehr Team
    [sysop] Zum Sysop machen
    [no-sysop] Nicht mehr Sysop
    [claim] Importierte Beiträge geben
    [erase] Konto löschen
    [purge] Alle Beiträge herausnehmen
    [pages] Seiten des Sysops geben oder nehmen
   *[code] Code für verlorenen Schlüssel
}
desk-sender = Wer sie schrieb
desk-about-sender = Name oder Adresse aus dem Archiv, auch ein Teil. Prüfe zuerst, dass es diese Person war: es lässt sich nicht rückgängig machen.
desk-no-sender = Niemand in einem Archiv heißt so.
desk-which-sender = Wessen Beiträge? Es lässt sich nicht rückgängig machen.
desk-sender-line = { $name } <{ $source }>, { $posts }
desk-proof = Wie das belegt ist
desk-about-proof = { $whom } bekommt die Beiträge von { $whose }; das lässt sich nicht zurücknehmen. Dies steht im Protokoll.
desk-about-erase = Was sie schrieben: nicht rückgängig zu machen.
desk-erase-keep = Bleibt, von einem ehemaligen Mitglied
desk-erase-scribble = Geht auch
desk-erase-handle = Kürzel der Person
desk-about-sure = Tippe es, um das Konto für immer zu löschen. Sicherungen behalten, was sie haben.
desk-about-purge = Herauszunehmen: { $posts }; { $topics } ohne Beiträge anderer; beim Gastgeber in der Warteliste: { $held }. { $how ->
    [suspended] Gesperrt ist das Mitglied schon bis auf Weiteres, und bleibt es. Was herausgenommen ist, bleibt erhalten; eine Taste holt es zurück.
   *[writes] Gesperrt wird bis auf Weiteres. Was herausgenommen ist, bleibt erhalten; eine Taste holt es zurück und beendet diese Sperre.
}
desk-purge-suspend = Alles herausnehmen und sperren
desk-purge-only = Nur alles herausnehmen
desk-purge-back = Zurückholen, was { $entry } nahm
desk-purge-nothing = Nichts davon steht da oder wartet.
desk-purged = Herausgenommen. u holt alles zurück.
desk-about-pages = Enter markiert eine Seite oder nicht; die letzte Zeile gibt, was markiert ist, und nimmt den Rest.
desk-pages-give = Geben, was markiert ist
desk-pages-none = Keine Seite geben
desk-other-handle = Das ist nicht das Kürzel dieser Person.
desk-kind = { $which ->
    [forum] Für Gespräche
    [ideas] Für Ideen und Stimmen
   *[announcements] Für Ankündigungen
}
desk-access = { $which ->
    [members] Alle Mitglieder lesen
    [public] Auch Gäste lesen mit
   *[private] Nur Zugelassene
}
note-report = Was zählt: Beiträge der letzten { $days } Tage, die jedes Mitglied lesen darf und die noch so dastehen, wie sie geschrieben wurden, von mehr als { $most } die neuesten, neben den { $days } Tagen davor. Nichts Zurückgenommenes oder Ausgeblendetes, nichts aus privaten Konferenzen, nichts Importiertes von Leuten, die keine Mitglieder sind. Nichts hier handelt von einer Person.
gauge-is = { $name }: { $formula }
gauge-formula = { $which ->
    [reply_coverage] von den Themen, die Mitglieder vor mindestens 7 Tagen eröffnet haben, die, auf die jemand anders binnen 7 Tagen geantwortet hat.
    [first_reply] der Median der Zeiten, die diese Antworten brauchten; nur zusammen mit dem Anteil darüber zu lesen.
    [newcomers_answered] von den Mitgliedern, die vor mindestens einem Tag zum ersten Mal geschrieben haben, die binnen 24 Stunden eine Antwort bekamen: im eigenen Thema von irgendwem, sonst von jemandem, der ihren Beitrag nennt.
    [solo_topics] von denselben Themen die, in denen bis heute niemand sonst geschrieben hat.
    [answers_by_peers] von den angenommenen Antworten auf Fragen von Mitgliedern die, die nicht vom Team des Sponsors sind. Wer sich selbst antwortet, zählt nirgends.
    [answers_accepted_by_asker] von denselben Antworten die, die angenommen hat, wer fragte, und kein Gastgeber.
    [unanswered_under_1_day] Fragen von Mitgliedern, auf die niemand sonst geschrieben hat, keinen Tag alt.
    [unanswered_1_to_7_days] ebenso, aus den Tagen davor.
    [unanswered_7_to_30_days] ebenso, älter als eine Woche.
    [unanswered_over_30_days] ebenso, bis zu einem Jahr alt. Was geschlossen, abgelegt oder archiviert ist, wartet auf niemanden.
    [ideas_decided_in_time] von den Ideen, die geplant, ausgeliefert oder abgelehnt wurden, und denen, die überfällig sind, die rechtzeitigen.
    [ideas_declined_with_reason] von den abgelehnten Ideen die mit einem Grund. Es müssen 100 % sein.
    [promises_kept] von den Zusagen, die endeten, die vor dem Ende ihres ersten Ziels ausgeliefert wurden.
    [promises_late] die später ausgeliefert wurden.
    [promises_taken_back] die zurück in die Prüfung gingen, auch weil das Ausgelieferte nicht half.
    [ideas_merged] von den eröffneten Ideen die, die jetzt in einer anderen aufgegangen sind.
    [top_10_share] von allen Beiträgen die der zehn, die am meisten schrieben; nicht gesagt, wo keine zwanzig schrieben.
    [embedded_members] von den Mitgliedern, die binnen 90 Tagen schrieben, die mit dreien von sechs: Antworten mit drei Mitgliedern getauscht; Antwort vom Team des Sponsors; Dank von dreien; ist oder war Gastgeber, testet oder betreibt; stimmte für eine fremde Idee; in einer Version genannt.
    [new_members] von den Mitgliedern, die schrieben, die es nie zuvor taten.
    [returning_members] von denselben die, die in den 28 Tagen davor nicht schrieben, aber früher.
    [lost_members] von den Mitgliedern, die in beiden vorangehenden 28 Tagen schrieben, die es jetzt nicht taten.
    [searches_without_match] von allen Suchen die ohne Treffer. Weder wer suchte, wird behalten, noch wonach.
    [flags_per_1000_posts] Meldungen von Mitgliedern je tausend Beiträge, ohne die zur Art einer Ankündigung.
    [flags_settled] von den Meldungen die, nach denen ein Gastgeber etwas tat oder sie verwarf.
    [flag_to_act] der Median der Zeiten, die das brauchte.
    [acts_with_reason] von dem, was Gastgeber, Team und Sysops wegnahmen, das mit einem Grund. Es müssen 100 % sein.
    [held_posts_released] von den zurückgehaltenen Beiträgen, über die entschieden wurde, die doch erschienen.
    [acts_appealed] von denselben Eingriffen die, gegen die jemand Einspruch erhob.
   *[appeals_granted] von den entschiedenen Einsprüchen die, denen stattgegeben wurde.
}
gauge = { $which ->
    [reply_coverage] Binnen 7 Tagen beantwortet
    [first_reply] Erste Antwort, Median
    [newcomers_answered] Neue am selben Tag beantwortet
    [solo_topics] Themen ohne Beteiligung
    [answers_by_peers] Angenommene von Mitgliedern
    [answers_accepted_by_asker] Vom Fragenden angenommen
    [unanswered_under_1_day] Unter einem Tag
    [unanswered_1_to_7_days] 1 bis 7 Tage
    [unanswered_7_to_30_days] 7 bis 30 Tage
    [unanswered_over_30_days] Über 30 Tage
    [ideas_decided_in_time] Rechtzeitig entschieden
    [ideas_declined_with_reason] Mit Grund abgelehnt
    [promises_kept] Zusagen gehalten
    [promises_late] Zusagen zu spät gehalten
    [promises_taken_back] Zusagen zurückgenommen
    [ideas_merged] Zusammengelegte Doppelte
    [top_10_share] Beiträge der zehn Eifrigsten
    [embedded_members] Eingebundene Mitglieder
    [new_members] Neue Mitglieder
    [returning_members] Zurückgekehrte Mitglieder
    [lost_members] Verlorene regelmäßige
    [searches_without_match] Suchen ohne Treffer
    [flags_per_1000_posts] Meldungen je 1.000 Beiträge
    [flags_settled] Bearbeitete Meldungen
    [flag_to_act] Meldung bis Tat, Median
    [acts_with_reason] Eingriffe mit Grund
    [held_posts_released] Zurückgehaltene freigegeben
    [acts_appealed] Eingriffe mit Einspruch
   *[appeals_granted] Einsprüche mit Erfolg
}
report-part = { $which ->
    [answers] Antworten
    [waiting] Fragen ohne Antwort
    [ideas] Ideen
    [members] Mitglieder
    [searching] Suchen
   *[moderation] Moderation
}
home-pulse = Vier kurze Fragen zu { $sponsor }: Enter antwortet, N nicht jetzt
home-pulse-short = Vier Fragen: Enter, oder N später
pulse-title = Vier kurze Fragen
pulse-at = { $n } von 4
pulse-competence = { $sponsor } versteht sein Handwerk.
pulse-honesty = { $sponsor } sagt uns die Wahrheit.
pulse-goodwill = { $sponsor } will unser Bestes.
pulse-criticism = Ich könnte { $sponsor } hier kritisieren.
pulse-scale = 1 gar nicht ... 5 völlig
pulse-promise = Deine Antworten werden nur gezählt, ohne dich. Alle Mitglieder sehen sie nach dem Quartal, wenn mindestens { $few } geantwortet haben.
pulse-thanks = Gezählt. Danke.
key-rate = antworten
opinions-title = Was Mitglieder sagen, 1 bis 5
opinions-none = Noch ist kein Quartal mit Antworten vorbei.
opinions-answers = { $n } Antworten
opinions-competence = Versteht sein Handwerk
opinions-honesty = Sagt die Wahrheit
opinions-goodwill = Will unser Bestes
opinions-criticism = Darf kritisiert werden
note-opinions = Was Mitglieder sagen: der Mittelwert der Antworten auf die vier Fragen je Quartal, das vorbei ist; bei weniger als { $few } Antworten steht nichts. Antworten werden nur gezählt: Wer sie gab, wird nicht aufbewahrt.
settings-notices = Meldungen
settings-notices-value = wovon du hörst
settings-about-notices = Welche Arten von Meldungen du bekommst, jede an oder aus. Enter zeigt sie.
notices-title = Meldungen
hear-on = an
hear-off = aus
hear-rule = Aus heißt: Davon kommt nichts mehr, auf keinem deiner Geräte. Was schon da ist, bleibt.
hear-reply = Antworten
hear-reply-about = Jemand hat auf einen Beitrag von dir geantwortet.
hear-mention = Erwähnungen
hear-mention-about = Jemand hat dich mit deinem Kürzel erwähnt.
hear-watched = Beobachtete Themen
hear-watched-about = Jemand hat in einem Thema geschrieben, das du beobachtest.
hear-accepted = Angenommene Lösungen
hear-accepted-about = Jemand hat einen Beitrag von dir als Lösung angenommen.
hear-moved = Bewegte Ideen
hear-moved-about = Eine Idee, für die du gestimmt hast oder die du beobachtest, hat einen anderen Status, mit dem Grund dafür.
hear-released = Releases
hear-released-about = Ein Release nennt eine Idee, für die du gestimmt hast.
hear-testing = Tests
hear-testing-about = Für eine Idee, für die du gestimmt hast, werden Tester gesucht, oder es steht fest, was sie gefunden haben.
hear-flagged = Gemeldete Beiträge
hear-flagged-about = Jemand hat in einer Konferenz, deren Gastgeber du bist, einen Beitrag gemeldet.
hear-moderated = Moderation
hear-moderated-about = Ein Gastgeber hat etwas mit einem Beitrag oder Thema von dir getan. Was mit deinem Konto geschieht oder was du darfst, erfährst du in jedem Fall.
hear-appealed = Einsprüche
hear-appealed-about = Jemand erhebt Einspruch gegen das, was ein anderer Gastgeber oder Sysop getan hat, und du darfst entscheiden.
key-refresh = aktualisieren
key-mute = stumm oder nicht
key-readers = wer mitredet
key-author = Profil des Autors
key-why-folded = warum ausgeblendet
topic-not-folded = Diesen Beitrag hat kein Gastgeber ausgeblendet: L führt sonst zum Eintrag im Protokoll.
key-their-posts = Beiträge suchen

## Startseite
home-welcome = Willkommen bei { $site }. In Konferenzen stehen Themen, in Themen Beiträge. Die Leertaste liest Neues, Seite für Seite; Enter öffnet die Zeile mit >; q geht zurück. ? erklärt jede Taste, Q beendet.
home-welcome-short = Willkommen. Die Leertaste liest Neues, Enter öffnet, ? erklärt die Tasten.
home-since = zuletzt hier { $ago }
home-for-you = Für dich
home-more-for-you = und { $n } weitere im Eingang
home-new = Neues in deinen Konferenzen
home-nothing-new = Deine Konferenzen; nichts Neues
home-announced = Ankündigungen
home-inbox = dein Eingang: Antworten, Erwähnungen
home-no-conferences = In deiner Liste ist keine Konferenz. Enter auf der nächsten Zeile zeigt, welche es gibt.
home-introduce = stell dich in { $place } vor
home-all-conferences = { $n ->
    [0] alle Konferenzen
    [one] alle; { $n } nicht in deiner Liste
   *[other] alle; { $n } nicht in deiner Liste
}
home-drafts = { $n ->
    [one] ein Entwurf wartet: { $places }
   *[other] { $n } Entwürfe warten: { $places }
}
notice-reply = { $who } hat geantwortet: { $text }
notice-mention = { $who } hat dich erwähnt: { $text }
notice-watched = { $who } hat geschrieben: { $text }
notice-accepted = { $who } hat deine Lösung angenommen: { $text }
notice-moved = { $title }: „{ $before }“ zu „{ $after }“. { $who }: { $text }
notice-stepped = { $step }. { $who }: { $text }
notice-released = { $title }, mit einer Idee, für die du gestimmt hast
notice-testing = { $title }: { $who } zum Testen: { $text }
notice-flagged = { $who } hat einen Beitrag in { $title } gemeldet
notice-did = { $who } { $act }
notice-did-why = { $who } { $act } ({ $reason })
notice-words = { $said }: { $words }
notice-in = { $title }: { $said }
notice-appealed = { $who } erhebt Einspruch, du darfst entscheiden: { $text }
notice-appealable = Enter zeigt den Eintrag im Protokoll, wo du einmal Einspruch erheben kannst.
notice-kept = Deine Worte stehen bei deinen Entwürfen (gd).
about-you = Über dich
about-appeal = Ein Einspruch

## Eingang
inbox-title = Eingang
inbox-empty = Noch nichts. Hier steht, wer dir geantwortet, deine Lösung angenommen oder dich mit @ erwähnt hat und was es in Themen gibt, die du beobachtest (mit w).
inbox-all-seen = Alles als gesehen markiert; u nimmt es zurück.
inbox-none-unseen = Du hast alle Meldungen gesehen.
inbox-older = Ältere Meldungen stehen hier nicht; / findet jeden Beitrag.
key-all-seen = alles gesehen

## Entwürfe
drafts-title = Entwürfe
drafts-empty = Du hast keine Entwürfe. Was du schreibst und nicht sendest, wird nach wenigen Sekunden von selbst gespeichert und steht hier auch beim nächsten Besuch.
drafts-answer = Antwort
drafts-topic = neues Thema
drafts-edit = Bearbeitung
drafts-step = Schritt
drafts-away = Das Thema ist, wo du nicht lesen darfst. Deine Worte: ssh HOST export-me > me.zip
drafts-appeal = Einspruch
drafts-decision = Entscheidung
drafts-reversal = Rücknahme
held-title = Zurückgehalten
held-author = { $who }: dabei seit { $joined }, sichtbare Beiträge: { $posts }
held-for-that = Zurückgehalten: { $why }.
held-for-clue = Zurückgehalten: { $why }: { $clue }
held-since = wartet auf einen Gastgeber, { $age }
held-not-posted-for = nicht veröffentlicht: { $why }
held-not-posted = Ein Gastgeber hat das nicht veröffentlicht: { $why }. „{ $words }“
held-yours = Die Worte gehören dir: t macht einen Entwurf daraus. Hier bleiben sie mindestens 30 Tage.
held-released = Im Namen der Verfasserin oder des Verfassers veröffentlicht.
held-refused = Nicht veröffentlicht; wer es schrieb, liest warum.
held-taken-back = Es ist wieder ein Entwurf.
held-purged = Alles von { $handle } ist ausgeblendet; die Seite über Spam holt es zurück.
held-purge-whose = Ein Konto räumt nur ein Sysop aus.
held-refuse-title = Nicht veröffentlichen
held-refuse-about = Wer es schrieb, liest den Grund und deine Worte und behält den Text. Kritik ist kein Grund.
held-purge-title = Konto ausräumen
held-purge-about = Alles von diesem Konto wird ausgeblendet, seine Themen verlassen die Listen, Wartendes wird abgelehnt. Ein Eintrag im Protokoll, den die Seite über Spam zurücknimmt. Das Konto selbst bleibt; sperre es gesondert.
spam-title = Spam
spam-figures = Jetzt wartend: { $waiting }. In 30 Tagen von Gastgebern veröffentlicht: { $released }, nicht veröffentlicht: { $refused }.
spam-limits = Links und Köder werden zurückgehalten bei weniger als { $posts } Beiträgen und Beitritt vor weniger als { $days } Tagen ([spam] in der Konfiguration).
spam-words = Beobachtete Wörter
spam-no-words = Keine. Ein beobachtetes Wort hält Beiträge aller zurück außer von Gastgebern, Team und Sysops; es löscht nichts.
spam-word-held = zurückgehalten: { $count }
spam-word = Wort:
spam-word-about = Ein Wort oder mehrere hintereinander. Groß, klein und Akzente sind gleich; ein * am Ende findet, was so anfängt.
spam-watched = „{ $word }“ wird beobachtet.
spam-unwatched = „{ $word }“ wird nicht mehr beobachtet; w nimmt es wieder auf.
spam-purges = Ausgeräumte Konten
spam-no-purges = Noch keine. Auf der Seite eines Mitglieds, oder mit wellspring spam purge HANDLE, werden alle Beiträge eines Kontos herausgenommen.
spam-purge = { $age }: { $whom }
spam-purge-back = { $age }: { $whom }, zurückgeholt
spam-unpurge-ask = Noch einmal u holt genau das zurück, was dabei verschwand.
spam-unpurged = Zurückgeholt.
drafts-untitled = (noch ohne Titel)
closed-to-you = (dir verschlossen)

## Erster Besuch
first-title = Willkommen bei { $site }
first-pick = Jede Konferenz hat ihr Thema. Alle diese stehen in deiner Liste. Die Leertaste nimmt die mit > heraus oder wieder auf; verloren geht nichts. Enter geht weiter.
first-pick-short = Alle stehen in deiner Liste. Leertaste: heraus oder hinein. Enter: weiter.
first-last = zuletzt
first-introduce = Hier antwortet man denen, die man kennt. Zwei Zeilen genügen: wer du bist, womit du arbeitest, was dich herführt.
first-introduce-short = Stellst du dich vor? Zwei Zeilen: wer du bist und was dich herführt.
first-introduce-keys = Enter schreibt deine. Esc: jetzt nicht; die Startseite erinnert daran.
first-others = Was andere in { $place } geschrieben haben
key-in-or-out = heraus, hinein
key-tick = an- oder abwählen
key-write-yours = schreiben
key-not-now = jetzt nicht

## Hausregeln
rules-version = Fassung { $n }
rules-changed = Die Hausregeln haben sich geändert, seit du ihnen zugestimmt hast. Enter stimmt zu.
rules-first = Das sind die Hausregeln von { $site }. Enter stimmt zu.
key-agree = zustimmen

## Ein Thema
topic-answers = Antwort auf { $n }
topic-edited = bearbeitet
topic-edited-how = bearbeitet, h zeigt wie
topic-accepted = Lösung
topic-accepted-host = von einem Gastgeber angenommen
topic-answered-in = gelöst in { $n } (Taste a)
topic-redeclared = angekündigt als { $before }, am { $day } geändert in { $after }
topic-ships = Dieses Release bringt
topic-credit = { $idea } { $title }, von { $who }
flagged = Du hast { $place } gemeldet: die Gastgeber erfahren es. u nimmt es zurück.
flag-title = Was ist falsch?
in-words = In Worten:
flag-criticism = Kritik, am Sponsor oder an wem auch immer, ist kein Grund zum Melden.
help-announcing = Ankündigungen
scheduled-title = Geplante Ankündigungen
scheduled-none = Hier ist nichts geplant.
scheduled-count = { $count } geplant
scheduled-at = { $at } UTC
scheduled-ask = Drück noch einmal, um sie in einen Entwurf zurückzunehmen; sie erscheint dann nicht.
scheduled-held-author = nicht erschienen: { $who } darf es nicht mehr
scheduled-held-closed = nicht erschienen: die Konferenz ist geschlossen
compose-ships = Bringt:
compose-ships-hint = umgesetzte Ideen, wie wishes.7, wishes.9
compose-at = Erscheint:
compose-at-hint = leer: sofort; später: 2027-05-31 09:00 UTC
compose-week = { $count } von { $limit } in dieser Woche, vom Team des Sponsors ungefragt begonnen.
compose-week-free = Ein bekannter Fehler oder eine Störung ist nie begrenzt.
compose-kinds = Letzte { $days } Tage: { $kinds }.
compose-scheduled = Sie ist geplant und erscheint am { $at } UTC.
topic-you-accepted = Beitrag { $n } ist jetzt die Lösung; a nimmt es zurück.
topic-not-accepted = Es gibt keine angenommene Lösung mehr.
topic-no-links = In diesem Beitrag ist kein Link.
topic-no-other = { $who } hat in dieser Richtung nichts mehr geschrieben.
topic-never-edited = Dieser Beitrag wurde nie bearbeitet.
topic-no-words-kept = Diese Worte sind fort; keine Fassung ist erhalten.
topic-new-line = neu
topic-closed = geschlossen
topic-draft-waits = Hier wartet dein Entwurf; r setzt ihn fort.
topic-hidden = { $who } hat diesen Beitrag ausgeblendet: { $reason }. o zeigt ihn.
topic-folded = Mehrere haben diesen Beitrag gemeldet; er ist eingeklappt, bis ein Gastgeber nachsieht: { $reason }. o zeigt ihn.
topic-hidden-open = { $who } hat diesen Beitrag ausgeblendet: { $reason }. o klappt ihn ein.
topic-folded-open = Mehrere haben diesen Beitrag gemeldet; er ist eingeklappt, bis ein Gastgeber nachsieht: { $reason }. o klappt ihn ein.
topic-scribbled = { $who } hat diese Worte zurückgezogen.
topic-erased = Diese Worte wurden gelöscht.
topic-wrote = { $who } hat eben geschrieben; es steht am Ende.
topic-nothing-answered = Dieser Beitrag antwortet auf keinen anderen.
topic-no-trail = Es gibt kein Zurück; p führt zu dem Beitrag, auf den dieser antwortet.
topic-not-yours = Nur { $who } darf diesen Beitrag ändern.
topic-not-as-it-stands = Ein Beitrag, der ausgeblendet oder zurückgenommen ist, lässt sich so nicht ändern. Ist er ausgeblendet, führt L zu Grund und Einspruch.
topic-thanked = Du hast { $who } gedankt; t nimmt es zurück.
topic-thank-back = Du hast deinen Dank zurückgenommen.
topic-thank-own = Das ist dein eigener Beitrag.
topic-scribble-ask = Diese Worte für immer zurückziehen? E noch einmal tut es, jede andere Taste lässt sie stehen.
topic-watched = Du bekommst eine Meldung zu jedem Beitrag in { $place }; w beendet das.
topic-unwatched = Du beobachtest { $place } nicht mehr.
topic-forgotten = Du siehst { $place } nicht mehr; u macht es rückgängig.
topic-unread-from = Ab Beitrag { $n } wieder neu; u nimmt es zurück.
topic-no-post = Hier gibt es keinen Beitrag { $n }.
next-conference = Weiter mit { $place }.

## Eine Idee
idea-waits = seit { $age }; Antwort binnen { $left }
idea-overdue = seit { $age }; überfällig seit { $late }
idea-asks = seit { $age }; wer sie schrieb, soll binnen { $left } mehr sagen
idea-promised = seit { $age }; Ziel { $target }, Pläne können sich ändern
idea-late = { $said }; überfällig seit { $late }
idea-shipped = vor { $age }, in { $release }
idea-into = vor { $age }, mit { $place } „{ $title }“
idea-ended = vor { $age }
idea-unstated = { $n } ohne Angabe
idea-you-voted = { $said }; auch deine
idea-on = { $status } { $day }
idea-more-steps = { $n } weitere
idea-reason = Grund
idea-because = { $who }: „{ $text }“
idea-came-in = { $place } „{ $title }“ kam mit { $votes } dazu
idea-more-came-in = { $n } weitere kamen dazu; l zeigt sie
step-moved = „{ $before }“ zu „{ $after }“
step-target = { $said }, Ziel { $target }, Pläne können sich ändern
step-again = neues Ziel { $target }, Pläne können sich ändern
step-release = { $said }, in { $release }
step-into = { $said }, mit { $place }
idea-vote-cast = Du hast dafür gestimmt und erfährst, was daraus wird. u nimmt es zurück.
idea-vote-back = Du hast deine Stimme zurückgenommen; u macht es rückgängig.
idea-moved = { $place }: { $step }.
steps-title = Verlauf der Idee
step-none = Hier kannst du jetzt keinen Schritt tun.
step-choose = { $place } ist „{ $status }“. Neuer Status:
step-heading = { $place }: { $step }
step-hint-review = sie wird geprüft
step-hint-needs-info = wer sie schrieb, soll mehr sagen
step-hint-planned = mit einem Ziel
step-hint-replan = ein neues Ziel
step-hint-started = sie wird gebaut
step-hint-testing = Mitglieder probieren sie
step-hint-shipped = mit dem Namen eines Release
step-hint-declined = sie wird nicht gebaut
step-hint-merged = sie geht in einer anderen Idee weiter
step-hint-unmerge = sie steht wieder allein, wie zuvor
step-hint-withdrawn = du nimmst sie zurück
step-field-target = Ziel
step-field-release = Release
step-field-into = Mit
step-hint-target = 2027, 2027 Q2, 2027-05 oder 2027-05-31. Pläne können sich ändern.
step-hint-release = Das Release, in dem sie ist.
step-hint-into = Eine Idee, die noch lebt, wie wishes.12; hier genügt 12.
step-reason = Grund
step-reason-hint = Grund, den alle Abstimmenden lesen:
step-release-empty = Nenne das Release, in dem sie ist.
step-into-unknown = Nenne die Idee mit ihrer Referenz, wie wishes.12.
step-not-done = Nichts ist geschehen; deine Worte sind noch da.
step-done = { $place }: { $step }. Alle, die abgestimmt haben oder beobachten, erfahren es.
step-said = Deine Worte stehen in { $place }.
step-discard-ask = Das Geschriebene verwerfen? Noch einmal d verwirft, jede andere Taste behält es.
step-kept = Als Entwurf behalten; s macht weiter.
step-draft-moved = Dein Entwurf ist wieder da, aber die Idee steht jetzt anders: Wähle, wofür deine Worte sind.
step-field-places = Tester
step-hint-places = Wie viele gesucht werden, 1 bis { $most }.
deed-appeal = Einspruch
deed-grant = Einspruch annehmen
deed-dismiss = Einspruch abweisen
deed-doubt = nicht wirklich behoben
deed-trust = doch behoben
deed-call = Tester suchen
deed-results = Ergebnisse melden
deed-hint-appeal = Gastgeber entscheiden, einmal
deed-hint-grant = sie wird neu geprüft
deed-hint-dismiss = sie bleibt abgelehnt
deed-hint-doubt = Autor und drei Stimmen öffnen sie
deed-hint-trust = du zweifelst nicht mehr
deed-hint-call = wer abgestimmt hat, zuerst
deed-hint-results = alle Abstimmenden erfahren sie
deed-doubted = Du sagst, dass { $place } nicht wirklich behoben ist; s nimmt es zurück.
deed-trusted = Du zweifelst nicht mehr an { $place }.
idea-testing = Du testest: Was du ab jetzt hier schreibst, ist dein Bericht. T hört auf.
idea-not-testing = Du testest nicht mehr.
idea-testers = Tester
idea-call = { $n } von { $places }; { $reported } haben berichtet
idea-you-test = { $said }; du testest
idea-may-test = { $said }; T nimmt einen Platz
idea-results = die Ergebnisse stehen in Beitrag { $n }
idea-appeal = Einspruch
idea-appealed = in Beitrag { $n }, seit { $age }; ein Gastgeber entscheidet
idea-appeal-granted = stattgegeben; { $because }
idea-appeal-dismissed = abgewiesen; { $because }
idea-doubts = Zweifel
idea-doubted = { $n } von { $needed } Abstimmenden sagen, sie sei nicht behoben
idea-author-doubts = { $said }; wer sie schrieb, auch

## Links und Fassungen
copied = In deine Zwischenablage kopiert: { $text }
copied-all = In deine Zwischenablage kopiert.
copy-by-hand = Dieses Terminal nimmt von hier keine Kopien; markiere den Text mit der Maus.
links-title = Links
links-nothing = dort ist nichts
links-leads-to = Das führt zu { $host }:
history-title = Fassungen
history-of = { $n } von { $total }
history-since = geschrieben { $from } UTC ({ $ago })
history-until = geschrieben { $from } UTC, ersetzt { $until } UTC
history-legend = [-entfernt-] [+eingefügt+]
history-first = wie zuerst geschrieben
history-none-kept = Der Beitrag wurde vor dem Import bearbeitet; keine frühere Fassung ist erhalten.
history-oldest = Das ist die älteste Fassung.
history-newest = Das ist die aktuelle Fassung.

## Das Ende eines Besuchs
superseded = Du hast dich noch einmal angemeldet, und { $n } Sitzungen sind erlaubt. Diese, die älteste, endet. Entwürfe bleiben erhalten.
stopped = Der Server hält kurz an. Entwürfe bleiben erhalten; komm bald wieder.
console-stopped = Die Konsole wurde beendet. Entwürfe sind aufgehoben.

## Beiträge
post-unfold = o zeigt alles

## Schreiben
compose-new-topic = Neues Thema
compose-new-idea = Neue Idee
compose-new-announcement = Neue Ankündigung
compose-problem = Wer hat dieses Problem, und was kostet es heute? Und dann: was würde helfen?
compose-reply = Antwort
compose-edit = Bearbeiten
compose-kind = Art:
compose-kind-hint = Pfeil links und rechts wählen
compose-title = Titel:
compose-answers = Antwort auf { $n }, { $who }: { $text }
compose-wrote = { $who } schrieb:
compose-discard-ask = Diese Worte für immer verwerfen? d noch einmal tut es, jede andere Taste behält sie.
compose-discarded = Verworfen.
compose-opened = Gesendet; du bekommst eine Meldung zu jeder Antwort.
compose-posted = Deine Antwort ist gesendet.
compose-held = Aufgehoben: Ein Gastgeber sieht es zuerst an.
compose-kept = Als Entwurf gespeichert; er ist hier, wenn du wiederkommst.
compose-nothing-to-quote = Das antwortet auf keinen Beitrag; es gibt nichts zu zitieren.
compose-draft-back = Dein Entwurf ist wieder da. Mit Esc, dann d fängst du neu an.
compose-sending = Wird gesendet ...
compose-slipped = { $n ->
    [one] Ein Beitrag kam dazwischen. Enter sendet trotzdem, v zeigt ihn, Esc schreibt weiter.
   *[other] { $n } Beiträge kamen dazwischen. Enter sendet trotzdem, v zeigt sie, Esc schreibt weiter.
}
compose-preview-keys = So wird es aussehen. Enter sendet, Esc geht zurück.
compose-slipped-keys = Das wurde inzwischen geschrieben. Esc geht zurück.
similar-title = Ähnlich wie dein Titel
similar-head = Ähnliches gibt es schon, Pfeil-ab führt hin:
similar-head-short = Ähnliches (Pfeil-ab):
similar-idea = { $status }, { $votes }
similar-voted = { $said }; auch deine
similar-kind = { $kind }, { $posts }
similar-cast = Deine Stimme für { $place } zählt. d verwirft, was du hier getippt hast, jede andere Taste behält es.
similar-taken-back = Du hast deine Stimme für { $place } zurückgenommen.
similar-no-vote = { $place } nimmt keine Stimmen an; Enter führt hin.
key-to-similar = hingehen
key-to-title = zum Titel
key-to-text = zum Text

## Beitreten
join-title = { $site } beitreten
join-intro = Du bist neu hier. Füll ein paar Felder aus, stimm den Hausregeln zu, und du bist drin. Enter geht zum nächsten Feld.
join-intro-applying = Du bist neu hier. Füll ein paar Felder aus und stimm den Hausregeln zu. Enter geht zum nächsten Feld.
join-have-account = Schon Mitglied? Drück auf dieser Zeile Enter, um dich anzumelden.
join-language = Sprache:
join-handle = Kürzel:
join-name = Dein Name:
join-invite = Einladung:
join-about = Zu dir:
join-about-hint = In einer Zeile, was dich herführt. Ein Sysop liest es, bevor du eingelassen wirst.
join-will-wait = Ein Sysop sieht sich deine Bewerbung an.
join-meanwhile = Bis dahin liest du, was Gäste lesen dürfen.
join-password = Passwort:
join-again = Noch einmal:
join-handle-hint = Der kurze Name, unter dem man dich kennt; 2 bis 20 Zeichen.
join-handle-asking = Wird geprüft ...
join-handle-free = Es ist frei.
join-name-hint = Mitglieder sehen ihn neben deinen Beiträgen; am besten der echte.
join-password-hint = Wähle ein Passwort: mindestens { $least } Zeichen. Du brauchst es beim nächsten Mal.
join-password-differs = Die beiden Passwörter sind verschieden.
join-password-empty = Ein Passwort ist nötig: Damit meldest du dich beim nächsten Mal an.
join-rules = Die Hausregeln
join-button = Enter: beitreten und den Hausregeln zustimmen
join-waiting = Einen Moment ...
join-kept = Noch kein Konto; Getipptes bleibt.
join-closed = Zurzeit kann niemand { $site } beitreten. Frag den Sysop oder wen du hier kennst nach einem Konto. q beendet.
join-needs-key = Um { $site } beizutreten, brauchst du einen SSH-Schlüssel, und du kamst ohne. Erzeuge einen mit ssh-keygen und verbinde dich neu. q beendet.
join-shut-member = Schon Mitglied? Enter meldet dich an.
join-leave-ask = Nichts wurde gespeichert. Esc noch einmal beendet.
join-welcome = Willkommen, { $name }.
join-tomorrow = Damit meldest du dich künftig an:
join-with-key = dein Schlüssel { $key }
join-with-password = dein Passwort
join-connect = Verbinde dich mit derselben Zeile wie heute, mit { $handle }@ vor dem Namen des Servers.
join-connect-by = Verbinde dich mit dieser Zeile:
join-codes = Unter Einstellungen, Zugang: Ersatzcodes für den Tag, an dem du es vergisst.
join-go-in = Enter geht hinein.
join-key-label = erster Schlüssel
key-next-field = nächstes
key-previous-field = voriges

## Suche
search-title = Suche
search-label = Suche:
search-hint = "Wörter am Stück"  in:tools  by:ada  is:question, unanswered, announcement, idea  status:planned  after:2026-01  before:2026-02-28
search-waiting = Suche läuft ...
search-newest = Neueste zuerst
search-best = Beste zuerst
search-beyond = Bisher passt nichts; Enter sucht weiter zurück.
search-none = Nichts gefunden. Versuch es mit weniger Wörtern oder ohne Filter.
search-all = { $n ->
    [one] Ein Treffer; das ist alles.
   *[other] { $n } Treffer; das ist alles.
}
search-many = Die ersten { $n } Treffer; mehr Wörter grenzen sie ein.
key-results = Treffer

## Hilfe
help-title = Hilfe
help-all-title = Hilfe, alle Tasten
help-topics = Themen einer Konferenz
help-board = Ideen einer Konferenz
help-topic = Ein Thema
help-idea = Eine Idee
help-step = Ein Schritt einer Idee
help-writing = Schreiben
help-menu = Nach Esc
help-text = Im Text
help-going = Nach g
help-house-else = Außerhalb von Textfeldern
help-find = Suche:
help-not-found = Das steht nicht auf dieser Seite.
help-palette = : findet jeden Befehl und jeden Ort mit ein paar Buchstaben seines Namens und zeigt die Taste dazu. Beim Schreiben tut das Strg-P.
help-search = / findet Wörter in Titeln und Beiträgen; in einer Konferenz oder einem Thema zuerst dort. Filter grenzen ein: in:tools by:ada is:question is:unanswered is:announcement is:idea status:planned after:2026-01 before:2026-02-28. Filter allein listen Themen auf, oder was jemand geschrieben hat.
help-more = mehr unten
help-here = Hier
help-tending = Was Gastgeber hier tun
help-list = In jeder Liste
help-house = Überall
help-how = Wie es hier geht
help-new = Neu ist, was andere geschrieben haben, seit du dort zuletzt gelesen hast. Der Server zählt mit; so verlierst du nie deine Stelle, an keinem Gerät.
help-space = Die Leertaste liest weiter: eine Seite, dann das nächste Thema mit Neuem, dann die nächste Konferenz, bis alles gelesen ist.
help-reference = Alles hat eine Referenz, etwa tools.12.3: Konferenz, Thema, Beitrag. Tippe # und eine Referenz, um hinzugehen; in einer Konferenz genügt 12, in einem Thema ist 5 dessen Beitrag 5. In einem Beitrag wird sie zum Link.
help-undo = Ändert eine Taste etwas, steht es in der Zeile über den Tasten; u nimmt es zurück, wo das geht. Nur was sich nicht zurücknehmen lässt, fragt vorher.
help-trending = Im Kommen: Eine Stimme zählt halb so viel wie eine, die { $days } Tage später abgegeben wird; das Eröffnen zählt wie eine Stimme.
help-live = „beliebt“ und „im Kommen“ zeigen Ideen, für die noch gestimmt werden kann; „neueste“ zeigt alle, auch die entschiedenen.
help-record = Rechtzeitig: wie viele Antworten (geplant, umgesetzt oder abgelehnt) des letzten Jahres, und was jetzt überfällig ist, in den zugesagten Tagen kamen. Geplant: wie viele der beendeten Zusagen bis zu ihrem ersten Ziel umgesetzt wurden.
help-access = Ein anderes Gerät, ein verlorener Schlüssel, ein Passwort: gk zeigt deinen Zugang.
key-close = schließen

## Befehle über ssh
exec-heading = Befehle, wie in: ssh HOST new
exec-footing = help VERB sagt mehr; --json gibt JSON aus.
exec-statuses = Endstatus: 0 getan, 1 gescheitert, 2 falscher Aufruf, 3 nicht erlaubt, 4 nicht gefunden.
exec-usage = Aufruf: { $usage }
exec-about-help = was es gibt, oder wie man einen Befehl aufruft
exec-about-whoami = wer du hier bist, und deine Schlüssel
exec-about-conferences = die Konferenzen, die du lesen darfst, deine zuerst
exec-about-topics = die Themen einer Konferenz, nach letzter Aktivität
exec-about-new = die Themen mit Neuem
exec-about-read = die Beiträge eines Themas, oder ab einem davon
exec-about-post = eröffnet ein Thema mit dem Text der Standardeingabe
exec-about-reply = antwortet mit dem Text der Standardeingabe
exec-about-announce = etwas ankündigen, mit dem Text von der Standardeingabe (Team des Sponsors)
exec-about-ideas = die Ideen einer Konferenz, nach Stimmen
exec-about-vote = für eine Idee stimmen
exec-about-unvote = deine Stimme zurücknehmen
exec-about-step = eine Idee in einen anderen Status bringen, mit Grund
exec-about-doubt = sagen, dass eine ausgelieferte Idee nicht wirklich gelöst ist
exec-about-call = N Tester für eine Idee suchen, oder den Aufruf mit ihren Ergebnissen schließen
exec-about-test = eine Idee testen, für die Tester gesucht werden
exec-about-tend = für Gastgeber: etwas mit Beitrag oder Thema tun, mit Grund
exec-about-decide = für Gastgeber: über den Einspruch gegen einen Eintrag des Protokolls oder für eine Idee entscheiden
exec-about-reverse = für Gastgeber: zurücknehmen, was ein Eintrag des Protokolls sagt
exec-about-release = für Gastgeber: Zurückgehaltenes im Namen des Verfassers veröffentlichen
exec-about-refuse = für Gastgeber: Zurückgehaltenes nicht veröffentlichen; der Verfasser liest den Grund
exec-about-welcome = für Gastgeber: einen Neuling als begrüßt aus der Warteliste nehmen
exec-about-inbox = was dir gemeldet wurde, das Neueste zuerst
exec-inbox-appeal = „log ID“ zeigt den Eintrag; „appeal ID“ erhebt einmal Einspruch dagegen, mit deinen Worten auf der Standardeingabe.
exec-about-queue = was auf dich als Gastgeber, Team oder Sysop wartet, das Älteste zuerst
exec-about-search = Beiträge und Titel mit diesen Wörtern, neueste zuerst
exec-about-who = wer da ist
exec-about-export-me = alles, was über dich gespeichert ist, als Zip-Archiv
exec-option-json = JSON ausgeben
exec-option-limit = wie viele höchstens, 1 bis 500 (sonst 50)
exec-option-before = nach dieser Referenz weiter, der letzten der Seite davor
exec-option-from = beim Beitrag mit dieser Nummer anfangen
exec-option-mark = das Ausgegebene und alles davor als gelesen zählen
exec-option-title = der Titel
exec-option-kind = discussion, question oder problem
exec-option-id = 1 bis 64 Zeichen deiner Wahl; mit derselben Kennung wiederholt, wird der Befehl nur einmal ausgeführt
exec-option-view = top, trending, newest, new, mine, voted oder overdue (sonst top)
exec-option-declares = news, release, change, known-issue, incident oder question
exec-option-ships = die umgesetzten Ideen, die ein Release nennt, wie wishes.7,wishes.9
exec-option-at = wann sie erscheint, in UTC, wie 2027-05-31 09:00
exec-option-reason = warum; ohne sie ist der Text der Standardeingabe der Grund
exec-option-why = warum: spam, attack, private, unlawful, misplaced, duplicate, asked, upkeep oder mistake
exec-option-target = nur für planned: wann, etwa 2027 Q2 oder 2027-05, ein Release kann folgen
exec-option-release = nur für shipped: das Release, in dem sie ist
exec-option-into = nur für merged: die Idee, in der sie weitergeht
exec-option-words = warum, in Worten
exec-option-undo = umgekehrt: für hide, freeze, retire, pin, link, accept; für retitle, move, split das, was mit dem Thema zuletzt geschah; doubt und test: nicht mehr
exec-option-to = die andere Konferenz: für move, link, unlink
exec-option-along = was mit abgetrennt wird: answers, after oder alone
exec-option-yes = löschen: nichts bringt es zurück
exec-no-command = Die Oberfläche braucht ein Terminal: ssh -t HOST. Ohne Terminal gib einen Befehl an.
exec-unknown = Es gibt keinen Befehl „{ $text }“.
exec-unknown-hint = ssh HOST help zeigt alle.
exec-quotes = Ein Anführungszeichen ist offen geblieben.
exec-quotes-hint = Die äußeren Anführungszeichen nimmt deine eigene Shell weg: --title "'Zwei Wörter'".
exec-unknown-option = { $verb } hat keine Option { $text }.
exec-bad-value = { $option } braucht einen anderen Wert: { $about }.
exec-missing = { $option } fehlt: { $about }.
exec-not-for = { $option } gehört nicht zu { $deed }.
exec-would-erase = würde die Worte von { $place } ({ $who }) endgültig löschen; mit --yes geschieht es
exec-tended = { $act ->
    [hide] ausgeblendet
    [unhide] wieder gezeigt
    [erase] endgültig gelöscht
    [freeze] für Antworten geschlossen
    [thaw] wieder offen für Antworten
    [retire] aus den Listen genommen
    [unretire] wieder in den Listen
    [pin] oben angeheftet
    [unpin] nicht mehr angeheftet
    [retitle] hat den neuen Titel
    [move] verschoben
    [link] verknüpft
    [unlink] nicht mehr verknüpft
    [split] abgetrennt
    [dismiss] bleibt stehen; die Meldungen zählen nicht mehr
    [accept] ist die angenommene Lösung
    [unaccept] ist nicht mehr die angenommene Lösung
   *[other] { $act }
}
exec-tended-now = ; steht jetzt unter { $place }
exec-taken-back = zurückgenommen
exec-so-already = ist schon so
exec-no-flags = hier wartet nichts Gemeldetes
exec-new-words = Der Beitrag hat seinen neuen Wortlaut.
exec-refused = Nicht veröffentlicht; der Verfasser liest den Grund ({ $entry }).
exec-welcomed = { $handle } wartet nicht mehr auf eine Begrüßung.
exec-not-held = „{ $text }“ ist nicht die Kennung eines zurückgehaltenen Beitrags; queue nennt sie.
exec-no-newcomer = Kein Neuling { $handle } wartet auf eine Begrüßung. Nichts wurde geändert.
exec-nothing-back = Mit { $topic } ist nichts dergleichen geschehen, das sich zurücknehmen ließe. Nichts wurde geändert.
exec-operands = So wird { $verb } nicht aufgerufen.
exec-not-a-reference = „{ $text }“ ist keine Referenz.
exec-not-an-entry = „{ $text }“ ist keine Nummer eines Eintrags im Protokoll, wie 42.
exec-not-a-board = { $slug } ist keine Konferenz für Ideen.
exec-said-already-hint = Mit --id darf sich ein Skript wiederholen: Es bekommt dieselbe Referenz noch einmal. Sonst sag es mit anderen Worten, oder warte { $minutes } min.
exec-rules-first = Die Hausregeln sind neuer als die, denen du zugestimmt hast, oder du hast noch nicht zugestimmt. Nichts ist geschehen.
exec-rules-hint = Lies sie: ssh HOST rules; dann stimm zu: ssh HOST rules agree
exec-rules-agreed = Du hast Fassung { $version } der Hausregeln zugestimmt.
exec-no-step = Einspruch, Zweifel, Aufruf an Tester und Testen sind keine Schritte, sondern eigene Befehle: ssh HOST help.
exec-not-a-post = { $topic } ist ein Thema, und das geht nur mit einem Beitrag. Nichts ist geschehen.
exec-not-a-post-hint = Sein erster Beitrag ist { $post }.
exec-not-utf8 = Der Text ist nicht UTF-8. Nichts wurde gesendet.
exec-too-long = Der Text hat mehr als { $limit } Bytes. Nichts wurde gesendet.
exec-terminal = Mit einem Terminal gibt es keine Standardeingabe.
exec-terminal-hint = Lass -t weg.
exec-silent = { $seconds } s lang kam kein Text. Nichts wurde gesendet.
exec-silent-hint = Der Text wird bis zum Ende der Standardeingabe gelesen: reply REF < text.
exec-lost = Ein Teil des Textes ging unterwegs verloren. Nichts wurde gesendet.
exec-lost-hint = Schick ihn noch einmal.
exec-slow = Das hat länger als { $seconds } s gedauert.
exec-slow-hint = Sieh nach, ob es getan wurde, bevor du es wiederholst.
exec-stopped = Der Server hält kurz an.
exec-newcomer = Du bist noch kein Mitglied.
exec-members-only = Das dürfen nur Mitglieder.
exec-join-first = Tritt erst bei: ssh -t HOST
exec-try-again = Nichts wurde getan. Versuch es in { $seconds } s noch einmal.
exec-busy = Der Server ist überlastet. Nichts wurde getan.
exec-read-only-hint = Lesen geht. Versuch es später noch einmal.
exec-more = Es gibt mehr: { $option }
exec-none = Es gibt nichts aufzulisten.
exec-new-posts = { $n } neu
exec-not-joined = nicht in deiner Liste
exec-host-of = Gastgeber von { $slug }
exec-hidden = { $who } hat diesen Beitrag ausgeblendet: { $reason }. --json zeigt ihn.
exec-folded = Mehrere haben diesen Beitrag gemeldet; er ist eingeklappt, bis ein Gastgeber nachsieht: { $reason }. --json zeigt ihn.
exec-active = aktiv um { $at } UTC

## Mit einem anderen Konto anmelden
home-not-you = Nicht { $handle }? Konto wechseln
home-sign-in = Mitglied? Anmelden
signin-title = Anmelden
signin-how = Mit deinem Kürzel und deinem Passwort, oder mit einem Geräte- oder Ersatzcode. Mit Schlüssel meldest du dich vom Client aus an, mit KÜRZEL@ vor dem Namen des Servers.
signin-how-code = Mit deinem Kürzel und einem Geräte- oder Ersatzcode. Mit Schlüssel meldest du dich vom Client aus an, mit KÜRZEL@ vor dem Namen des Servers.
signin-how-new-key = Mit deinem Kürzel und deinem Passwort, oder mit einem Geräte- oder Ersatzcode. Ein Code macht auch den Schlüssel dieses Geräts zu deinem.
signin-handle = Kürzel
signin-secret = Passwort oder Code
signin-code = Code
signin-wrong = Passwort oder Code ist falsch.
key-sign-in = anmelden

## Zugang
access-title = Zugang
access-keys = Schlüssel
access-added = seit
access-used = zuletzt
access-never = nie
access-in-use = jetzt benutzt
access-unproved = Noch nicht benutzt: Melde dich einmal damit als ssh { $handle }@... an.
access-nameless = ohne Namen
access-key-dates = seit { $added }, zuletzt benutzt: { $used }
access-enrolled-label = mit Code hinzugefügt
access-add-key = Schlüssel hinzufügen
access-rename-key = Schlüssel umbenennen
access-password = Passwort
access-set-password = Passwort setzen
access-change-password = Passwort ändern
access-new-password = Neues Passwort setzen
access-remove-password = Passwort entfernen
access-codes = Codes, jeder gilt einmal
access-device = Neues Gerät: einen Code erzeugen
access-recovery = { $left ->
    [0] Schlüssel verloren? Ersatzcodes erzeugen
    [one] Schlüssel verloren? Noch ein Code
   *[other] Schlüssel verloren? Noch { $left } Codes
}
access-came-device = Du hast dich mit einem Gerätecode angemeldet; er ist verbraucht.
access-came-recovery = { $left ->
    [0] Du hast dich mit deinem letzten Ersatzcode angemeldet: Erzeuge neue.
    [one] Du hast dich mit einem Ersatzcode angemeldet; einer ist übrig.
   *[other] Du hast dich mit einem Ersatzcode angemeldet; { $left } sind übrig.
}
access-came-add = Füge den Schlüssel dieses Geräts hinzu oder setze ein Passwort, dann brauchst du das nächste Mal keinen Code. q geht weiter zur Startseite.
access-came-enrolled = Der Schlüssel dieses Geräts gehört jetzt dir und meldet dich künftig an. r gibt ihm einen Namen, q geht weiter zur Startseite.
access-not-a-key = Das geht nur bei Schlüsseln; geh erst auf einen.
access-add-how = Füge die eine Zeile des öffentlichen Schlüssels ein: ssh-ed25519 AAAA... und ein Name. Auf jenem Gerät zeigt sie cat ~/.ssh/id_ed25519.pub; PuTTYgen zeigt sie oben.
access-rename-how = Wie nennst du den Schlüssel { $fingerprint }?
access-password-how = Ein paar Wörter, die du dir merken kannst, mindestens { $least } Zeichen. Was du tippst, bleibt unsichtbar; darum tippst du das neue zweimal.
access-remove-password-how = Tippe noch einmal dein aktuelles Passwort. Danach meldet es niemanden mehr an.
access-remove-password-ask = Das Passwort für immer entfernen? Dieselbe Taste noch einmal tut es, jede andere behält es.
access-field-key = Schlüssel
access-field-name = Name
access-field-present = Aktuelles
access-field-new = Neues
access-field-again = Noch einmal
access-key-added = Der Schlüssel „{ $label }“ ist hinzugefügt. Melde dich einmal damit als ssh { $handle }@... an.
access-key-removed = Der Schlüssel „{ $label }“ ist entfernt.
access-key-renamed = Der Schlüssel heißt jetzt „{ $label }“.
access-remove-ask = Den Schlüssel „{ $label }“ für immer entfernen? x noch einmal tut es, jede andere Taste behält ihn.
access-remove-own-ask = Mit dem Schlüssel „{ $label }“ bist du hier: Ihn zu entfernen beendet diese Sitzung. x noch einmal tut es, jede andere Taste behält ihn.
access-password-set = Dein neues Passwort gilt ab jetzt.
access-password-removed = Dein Passwort ist entfernt.
access-codes-ask = { $left ->
    [one] Neue Codes machen deinen übrigen ungültig. Enter noch einmal erzeugt sie, jede andere Taste behält ihn.
   *[other] Neue Codes machen deine { $left } übrigen ungültig. Enter noch einmal erzeugt sie, jede andere Taste behält sie.
}
access-device-title = Ein anderes Gerät
access-device-good = Gilt einmal und zehn Minuten lang: bis { $minute } UTC.
access-device-there = Tippe auf dem anderen Gerät dieselbe Zeile wie hier, mit new@ vor dem Namen des Servers.
access-device-there-by = Tippe auf dem anderen Gerät:
access-device-new = Drück auf der Zeile „Schon Mitglied?“ Enter; dein Kürzel ist { $handle }, und statt des Passworts gibst du den Code ein. Danach meldet dich der Schlüssel jenes Geräts an.
access-device-keyless = Dort ist kein Schlüssel? ssh-keygen erzeugt einen. Oder ohne: { $handle }@ statt new@, und der Code statt des Passworts.
access-codes-title = Ersatzcodes
access-codes-how = Schreib sie auf und verwahre sie getrennt von deinen Geräten. Jeder meldet dich einmal an, statt des Passworts. Sie werden nicht wieder gezeigt.
told-key-added = Deinem Konto wurde ein Schlüssel hinzugefügt. Nicht von dir? Drück gk.
told-key-removed = Ein Schlüssel deines Kontos wurde entfernt. Nicht von dir? Drück gk.
told-password-set = Das Passwort deines Kontos wurde gesetzt. Nicht von dir? Drück gk.
told-password-removed = Das Passwort deines Kontos wurde entfernt. Nicht von dir? Drück gk.
told-device-code = Für dein Konto wurde ein Gerätecode erzeugt. Nicht von dir? Drück gk.
told-recovery-codes = Für dein Konto wurden neue Ersatzcodes erzeugt. Nicht von dir? Drück gk.
told-recovery = Der Sysop hat für dein Konto einen Ersatzcode erzeugt. Du hast nicht darum gebeten? Drück gk.
told-code-used = Jemand hat sich mit einem Code in deinem Konto angemeldet. Nicht du? Drück gk.

# The log
act-to-you = { $act ->
    [refuse] gab nicht frei, was du geschrieben hast
    [purge] nahm alle deine Beiträge heraus
    [unpurge] stellte deine Beiträge wieder her
    [suspend] sperrte dich
    [reinstate] lässt dich wieder schreiben
    [approve] ließ dich ein
    [grant-staff] kennzeichnete dich als Team des Sponsors
    [revoke-staff] nahm dir das Kennzeichen des Sponsors
    [grant-sysop] machte dich zum Sysop
    [revoke-sysop] nahm dir das Amt des Sysops
    [depute] gab dir Seiten des Sysops
    [undepute] nahm dir Seiten des Sysops
    [host] machte dich zum Gastgeber
    [unhost] nahm dir das Amt des Gastgebers
    [admit] ließ dich zu
    [expel] lässt dich nicht mehr zu
    [claim] gab dir die importierten Beiträge, die du geschrieben hast
    [recover] stellte dir einen Ersatzcode aus
    [add-key] gab deinem Konto einen Schlüssel
    [remove-key] nahm deinem Konto einen Schlüssel
    [organisation] entschied über die Organisation, die du vorgeschlagen hast
    [merge-organisation] legte die Organisation, die du vorgeschlagen hast, mit einer anderen zusammen
   *[other] { $act }
}
act-done = { $act ->
    [hide] blendete einen Beitrag aus
    [unhide] blendete einen Beitrag wieder ein
    [fold] klappte einen mehrfach gemeldeten Beitrag ein
    [dismiss] prüfte Meldungen und ließ den Beitrag stehen
    [erase] löschte einen rechtswidrigen Beitrag
    [freeze] schloss ein Thema für Antworten
    [thaw] öffnete ein Thema wieder für Antworten
    [retire] nahm ein Thema aus den Listen
    [unretire] nahm ein Thema wieder in die Listen auf
    [pin] heftete ein Thema oben an
    [unpin] löste ein angeheftetes Thema
    [retitle] gab einem Thema einen anderen Titel
    [move] verschob ein Thema
    [link] verknüpfte ein Thema in eine andere Konferenz
    [unlink] entfernte die Verknüpfung eines Themas
    [split] trennte Beiträge von einem Thema ab
    [unsplit] fügte abgetrennte Beiträge wieder ein
    [release] gab einen zurückgehaltenen Beitrag frei
    [refuse] gab einen zurückgehaltenen Beitrag nicht frei
    [purge] nahm alle Beiträge eines Mitglieds heraus
    [unpurge] stellte die Beiträge eines Mitglieds wieder her
    [suspend] sperrte ein Mitglied
    [reinstate] hob die Sperre eines Mitglieds auf
    [approve] ließ jemanden herein
    [reject] ließ jemanden nicht herein
    [grant-staff] kennzeichnete ein Mitglied als Team des Sponsors
    [revoke-staff] nahm einem Mitglied die Kennzeichnung als Team des Sponsors
    [grant-sysop] machte ein Mitglied zum Sysop
    [revoke-sysop] nahm einem Mitglied das Amt des Sysops
    [depute] gab einer Vertretung Seiten
    [undepute] nahm einer Vertretung Seiten
    [host] machte ein Mitglied zum Gastgeber
    [unhost] nahm einem Mitglied das Amt des Gastgebers
    [admit] ließ ein Mitglied zu
    [expel] ließ ein Mitglied nicht mehr zu
    [add-conference] legte eine Konferenz an
    [edit-conference] änderte eine Konferenz
    [move-conference] verschob eine Konferenz in der Liste
    [archive] schloss eine Konferenz
    [unarchive] öffnete eine Konferenz wieder
    [claim] gab importierte Beiträge an ihr Mitglied
    [recover] stellte einem Mitglied einen Ersatzcode aus
    [add-key] gab einem Mitglied einen Schlüssel
    [remove-key] nahm einem Mitglied einen Schlüssel
    [watch-word] setzte ein Wort auf die Beobachtungsliste
    [unwatch-word] nahm ein Wort von der Beobachtungsliste
    [erase-member] löschte ein Mitglied
    [step] ging mit einer Idee einen Schritt weiter
    [accept] nahm eine Antwort an
    [unaccept] nahm die Annahme einer Antwort zurück
    [grant-appeal] gab einem Einspruch statt
    [dismiss-appeal] wies einen Einspruch ab
    [organisation] entschied über eine Organisation
    [merge-organisation] legte eine Organisation mit einer anderen zusammen
    [disconnect] beendete eine Sitzung
    [invite] lud neue Mitglieder ein
    [revoke-invite] beendete eine Einladung
    [configure] änderte eine Einstellung
   *[other] { $act }
}
reason = { $reason ->
    [spam] Spam
    [attack] persönlicher Angriff
    [private] Privates
    [unlawful] rechtswidrig
    [misplaced] gehört woanders hin
    [duplicate] steht schon woanders
    [asked] auf eigenen Wunsch
    [upkeep] Ordnung
    [mistake] der Eingriff davor war ein Fehler
    [appeal] Einspruch stattgegeben
   *[other] { $reason }
}
office = { $office ->
    [host] Gastgeber
    [staff] Team des Sponsors
    [sysop] Sysop
    [deputy] Vertretung
    [operator] Betreiber
    [forum] das Forum
   *[other] { $office }
}
