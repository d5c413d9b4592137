# The words of the interface. en.ftl is the schema: every message here must stand in every other language.
# Keep sentences short: they must fit 40 columns, or wrap well.

## Ages, in a column
age-now = now
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d
age-months = { $n } mo
age-years = { $n } y
ago-by = { $age } ago
ago-now = just now
# A word on something, before it.
labelled = { $label }: { $text }

## Counts
posts-count = { $n ->
    [one] { $n } post
   *[other] { $n } posts
}
topics-count = { $n ->
    [one] { $n } topic
   *[other] { $n } topics
}
forgotten-count = { $n } not listed
new-count = { $n } new
status-open = open
status-review = review
status-needs-info = needs info
status-planned = planned
status-started = started
status-testing = testing
status-shipped = shipped
status-declined = declined
status-merged = merged
status-withdrawn = withdrawn
board-overdue = overdue
board-voted = you voted
status-unknown = There is no status "{ $text }".
status-unknown-hint = There are: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
ideas-count = { $n ->
    [one] { $n } idea
   *[other] { $n } ideas
}
votes-count = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
organisations-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
notices-count = { $n } for you
thanks-count = { $n ->
    [one] thanked once
   *[other] { $n } thanks
}
and-also = { $said }, { $part }

## The frame
staff-label = [sponsor]
guest = guest
newcomer = new here
too-small = Please enlarge this window: Wellspring needs 20 columns and 6 rows. q leaves.
goto-prompt = Go to (like tools.12.3):
goto-unknown = "{ $text }" is not a reference. References look like tools, tools.12, tools.12.3 or log 42; in a conference, 12 is enough.
at-overview = This is the first page. Q leaves the console.
at-home = This is Home. Q leaves.
told-reply = { $who } replied to you in { $place }.
told-mention = { $who } mentioned you in { $place }.
told-watched = { $who } wrote in { $place }.
told-accepted = { $who } accepted your answer { $place }.
told-moved = { $who } moved { $place }: { $before } to { $after }.
told-released = { $who } announced a release with an idea you voted for: { $place }.
told-testing = { $who } wrote to the voters of { $place } about testing.
told-flagged = { $who } flagged { $place }.
told-moderated = { $place }: { $who } { $act }.
told-about-you = { $who } { $act }. gb shows it.
told-appealed = { $who } appeals, and you may decide: gb shows it.
told-announced = { $who } announced: { $kind }, { $place }: { $title }
nothing-to-undo = There is nothing to undo.
undo-stands = { $what ->
    [suspend] u does not end a suspension, as they are told why in words: their page in the members has “Let them write again”.
    [contrary] u does not take that back, but where you did it you can do the contrary; u again undoes what was before it.
   *[other] u cannot take back what was done last; u again undoes what was before it.
}
undone = { $what ->
    [read] Undone: what you read last is new again.
    [catch-up] Undone: what you marked as read is new again.
    [unread] Undone: the posts are as read as before.
    [attend] Undone: you follow the topic as before.
    [notices] Undone: the notices are new again.
    [join] Undone: the conference is no longer in your list.
    [leave] Undone: the conference is in your list again.
    [thank] Undone: your thanks are taken back.
    [unthank] Undone: your thanks stand again.
    [vote] Undone: your vote is taken back.
    [unvote] Undone: your vote stands again.
    [accept] Undone: the answer is accepted no longer.
    [unaccept] Undone: the answer is accepted again.
    [flag] Undone: your flag is taken back.
    [mute] Undone: the member is muted no longer.
    [unmute] Undone: the member is muted again.
    [setting] The configuration says again what it said.
   *[other] Undone.
}
undone-log = Taken back: { $said } ({ $entry }).
undone-at = Taken back: { $said }, { $place } ({ $entry }).
caught-up = All read in { $place }; u undoes.
caught-up-all = All read, everywhere; u undoes.
all-read = All read. There is nothing new anywhere.
topic-all-read = All read. There is nothing new anywhere; Space goes home.
topic-is-watched = watched
topic-is-forgotten = forgotten
topic-last-of = This is the last topic of { $slug }.
topic-first-of = This is the first topic of { $slug }.
topic-read-on = { $read } is read; on to { $next }.
topic-end = This is the end of the topic.
goodbye = Goodbye.
panicked = Something broke on our side, and your visit ends here. What you wrote is kept as a draft, except perhaps the last few seconds. Tell the sysop: fault { $id }.
paste-cut = The pasted text was too long: { $n } bytes of it were left out.
claimed = You are a sysop now.
stopping = The server stops in { $n } s. What you are writing is kept as a draft.
fault = Something broke on our side; nothing of yours is lost. Tell the sysop: fault { $id }.
wait-for-answer = Waiting for the server ...
here-now = Here now: { $names }
here-now-more = Here now: { $names } and { $n } more
nobody-here = Nobody else is here right now.

## Palette and going
go-hint = Go to:
palette-title = Commands and places
palette-hint = command, place, tools.12 or words
palette-places = Places
palette-moves = Moving
palette-languages = Languages
palette-language = Language:
palette-claim = Become sysop with the code { $code }
palette-place = Go to { $place }
palette-card = Card of { $who }
palette-by = What { $who } wrote
palette-search = Search for "{ $text }"
go-home = Home
go-new = what is new
go-conferences = conferences
go-ideas = ideas
go-announcements = announcements
go-inbox = inbox
go-drafts = drafts
go-here = who is here
go-settings = settings
go-organisations = organisations
go-queue = what waits
go-access = sign-in
go-rules = house rules
go-balance = balance
go-top = to the top
go-none = There is no conference of that kind that you may read.

## The names of keys, as they stand on the keyboards of this language
name-space = Space
name-enter = Enter
name-backspace = Backspace
name-delete = Del
name-ctrl = Ctrl
name-shift = Shift
name-home = Home
name-end = End
name-page-up = PgUp
name-page-down = PgDn
name-up = Up
name-down = Down
name-left = Left
name-arrows = Arrows

## Keys: what each does, in at most three words
key-search = search
key-goto = go to a reference
key-go = go to a place
key-repaint = redraw
key-back = back
key-leave = leave
key-help = help
key-down = down
key-up = up
key-page-down = page down
key-page-up = page up
key-first = first
key-last = last
key-open = open
key-read-on = read on
key-next-new = next new
key-previous-new = previous new
key-catch-up = mark all read
key-undo = undo
key-follow = join or leave
key-move-up = move up
key-move-down = move down
key-new-topic = new topic
key-filter = filter
key-propose = propose an idea
key-next-view = next view
key-previous-view = previous view
key-roadmap = roadmap
key-next-column = next column
key-previous-column = previous column
key-step-on = step forward
key-step-back = step back
key-shift = move
key-previous-filter = previous filter
key-sort = sort
key-watch = watch
key-forget = forget
key-reply = reply
key-quote = quote
key-thank = thank
key-vote = vote
key-name = name, confirm
key-confirm = confirm
key-refuse = refuse
key-merge-into = merge
key-take = take it
key-vote-back = take your vote back
key-steps = history
key-step = next step
key-test = test, or stop testing
key-other-step = another step
key-keep-words = keep for later
key-line-down = line down
key-line-up = line up
key-next-post = next post
key-previous-post = previous post
key-next-topic = next topic
key-previous-topic = previous topic
key-to-answered = post replied to
key-back-from-answered = back from there
key-next-of-author = author's next
key-previous-of-author = author's previous
key-fold = unfold quote
key-unread = unread from here
key-edit = edit
key-scribble = take back
key-copy = copy reference
key-accept = accept answer
key-links = links
key-copy-link = copy
key-history = versions
key-flag = flag
key-erase = erase
key-choose-words = what becomes of your words
key-choose-reason = reason
key-scheduled = scheduled
key-take-back = back to a draft
key-release = post it
key-not-post = do not post
key-purge = purge the account
key-confirm-reason = do it
key-watch-word = watch a word
key-unwatch-word = watch no more
key-unpurge = put back
key-older = older
key-newer = newer
key-menu = done: send, keep or discard
key-send = send
key-palette = all commands
key-choose = choose
key-preview = preview
key-keep-draft = keep draft
key-discard = discard
key-write-on = keep writing
key-move = move
key-by-words = by words
key-line-start = line start
key-line-end = line end
key-by-pages = by pages
key-select = select
key-text-ends = text start, end
key-mark = select from here
key-copy-text = copy
key-cut = cut
key-paste = paste
key-delete-before = delete before
key-delete-after = delete after
key-delete-word = delete a word
key-delete-line-end = delete to line end
key-delete-line-start = delete to line start
key-redo = redo
key-add-key = add key
key-rename = rename
key-remove = remove
key-done = done
key-go-on = continue
key-all = all keys
key-find = find
key-find-next = find next
key-find-previous = find previous

## Refusals: a sentence, then what to do
no-such-place = There is nothing at { $place } for you to read.
no-such-place-hint = References look like tools.12 or tools.12.3.
no-such-conference = There is no conference { $slug } for you to read.
no-such-member = Nobody here has that handle.
members-only = Guests may read, not write.
members-only-hint = Leave with Q and connect again to join.
sysops-only = Only a sysop may do that.
no-sponsor = This forum has no sponsor, so there is no balance to show.
not-asked = These questions are over. They come again in a few months.
authors-only = Only the author may do that.
staff-only = Only the sponsor's staff may open topics here.
staff-only-hint = You may reply in all of them.
hosts-only = Only hosts may open topics here.
week-full = The sponsor's staff may start { $limit } topics in seven days, announcements and others together. Started: { $started }. One more is possible from { $next } UTC.
week-full-hint = An incident or a known issue may be announced at any time, and replies are never limited.
week-never = Here the sponsor's staff starts no topics of its own.
week-others = { $count } more, scheduled
not-announcements = { $place } is no conference of announcements.
only-releases-ship = Only a release can name ideas that it ships.
release-stands = This release names ideas, so it stays a release.
ships-unshipped = { $place } is not a shipped idea.
ships-unshipped-hint = Move it to shipped first.
ship-hides = Some who can read this announcement cannot read { $place }.
ships-full = A release names at most { $limit } ideas.
time-invalid = This is not a time to come.
time-invalid-hint = Write it in UTC, like 2027-05-31 09:00, or leave it empty for now.
schedule-full = { $limit } announcements are scheduled already.
not-scheduled = It is not scheduled any more.
draft-there = You have another draft in this conference.
draft-there-hint = Send or discard that one first.
no-kind-there = Only an announcement can have the wrong kind.
nothing-there = The words of this post are gone.
suspended = Your account is suspended.
suspended-hint = Reading works; writing does not.
suspended-until = You are suspended until { $until } UTC: { $reason }. { $words }
suspended-open = You are suspended until further notice: { $reason }. { $words }
suspended-how = You can sign in again and read. To appeal, once: g l there, Enter on this entry, then a.
exec-appeal-hint = Reading works. To appeal, once: ssh HOST appeal { $entry } < text
words-missing = Say why, in words.
words-too-long = There is room for { $limit } characters. Nothing was done; say it in fewer.
until-past = That time has passed already.
last-sysop = Nobody would be sysop any more. Make somebody else sysop first.
one-archive = An archive of yours is being made already. Wait until it has arrived.
archive-too-large = There is more than { $megabytes } MB stored of you. Ask the sysop, who can make the archive on the server.
into-a-file = This is a file, not for a terminal. Send it into one: ssh HOST export-me > me.zip
account-erased = This account was erased.
no-such-sender = No sender whom nobody has claimed yet is called so.
writes-again = You can write again: the suspension is over.
home-suspended = Reading works. Enter here shows the entry of the log, where you can appeal once. Your keys and password stay yours to change: g k.
go-log = log
log-title = Log
log-did = { $who } ({ $office }) { $act }
log-office-did = { $office } { $act }
log-taken-back = (taken back)
log-reverses = It takes back { $entry }.
log-reversed-by = Taken back by { $entry }.
log-nothing-taken-back = (nothing was left to take back, or it cannot be)
log-until = until { $at } UTC
log-until-open = until further notice
log-post-says = the post says why
log-empty = Nothing stands in the log yet. Whatever hosts, staff and sysops do stands here, with its reason, for every member to read.
log-none = Nothing like this among the newest entries. x shows all of them.
log-elsewhere = { $entry } is not in this list; Enter opens it anyway.
log-filter = in: by: about: act:
log-filter-slip = "{ $slip }" is no filter. There are in:CONFERENCE by:HANDLE about:HANDLE act:hide
key-log-mine = about me
key-log-place = this conference
key-log-act = such acts
key-log-actor = by them
key-log-all = all of it
entry-title = Entry of the log
entry-concerns = Concerns { $who }
entry-reason = Reason: { $reason }
entry-before = Before: { $state }
entry-after = Since then: { $state }
entry-suspended-too = They are suspended until further notice by the same act.
entry-reinstated-too = The suspension that came with it ended.
entry-suspended-again = The suspension from before holds again, { $until }.
entry-setting = Setting: { $key }
entry-invites = { $invitations ->
    [one] { $uses ->
        [one] For one member
       *[other] For { $uses } members
    }
   *[other] { $invitations } invitations, for { $uses } members
}
entry-invites-until = { $said }, until { $at } UTC
entry-uninvites = { $uses ->
    [one] One member could still have come with it
   *[other] { $uses } members could still have come with it
}
entry-word = Word: { $word }
entry-added = Added: { $name }
entry-refused = Refused: { $name }
entry-confirmed = Confirmed: { $name }
entry-renamed = { $before } is { $after } now
entry-merged = { $before } was merged into { $after }
entry-reverses = It takes back { $entry }: Enter shows it.
entry-reversed = Taken back by { $entry }: Enter shows it.
entry-appealed-at = { $who } appealed, { $at } UTC
entry-waits = It waits for a decision, by somebody other than whoever acted.
entry-ended = The appeal ended: what it was against was taken back.
entry-ruled-granted = { $who } granted the appeal, { $at } UTC
entry-ruled-dismissed = { $who } dismissed the appeal, { $at } UTC
entry-may-appeal = a appeals, once; then somebody else decides.
entry-may-decide = y grants the appeal, d dismisses it; both with words.
entry-no-appeal = There is nothing here for you to appeal against: you appeal once, against what concerns you and still stands.
entry-not-yours-to-decide = No appeal waits here for you to decide: neither who acted nor whom it concerns does.
entry-stands = You cannot take this back.
entry-no-place = This entry is about no place.
entry-appeal-made = Your appeal is made. Somebody else decides.
entry-granted = The appeal is granted; both sides are told.
entry-dismissed = The appeal is dismissed; both sides are told.
entry-taken-back = Taken back; it stands in the log.
entry-say-appeal = Your appeal. Everybody who reads this entry reads it. Enter sends it.
entry-say-grant = Granting: why. It is taken back with Enter.
entry-say-dismiss = Dismissing: why. Enter sends it.
entry-say-back = Taking it back: why. Enter does it.
entry-characters = { $count } of { $limit } characters
entry-reason-tab = Reason (Tab changes it): { $reason }
entry-draft-back = What you began to write here is back.
entry-draft-stays = What you wrote stays under your drafts until you discard it there.
key-appeal = appeal
key-grant = grant
key-turn-down = dismiss
key-reverse = take back
exec-about-log = what hosts, staff and sysops did, and why
exec-about-appeal = appeal, once, against an entry of the log or the decline of your idea
not-your-entry = Only the member whom an entry concerns appeals against it.
nothing-to-appeal = There is nothing to appeal against: it took nothing away, or was taken back.
entry-appealed = There is one appeal for each entry, and it was made already.
flag-looked-at = A host has looked at your flag of this post already; it does not count anew. Others may flag it.
no-entry-appeal = No appeal against this entry waits for a decision.
decided-by-others = An appeal is decided by somebody who neither acted nor is concerned: another host, a sysop, or whoever runs the server.
operator-acted = This was done on the server, so whoever runs it does not decide while somebody else can: a host, a sysop or a deputy. Taking it back is still up to you.
own-case = Somebody else did this to what is yours, so others decide. You can appeal once, at its entry in the log (gl).
notice-granted = { $who } granted the appeal: { $answer }
notice-granted-only = { $who } granted the appeal; nothing was left to take back, or it cannot be: { $answer }
notice-waits-again = What was held waits for a host again; nothing is to be sent anew.
notice-dismissed = { $who } dismissed the appeal: { $answer }
told-granted = { $place }: the appeal was granted.
told-dismissed = { $place }: the appeal was dismissed.
frozen = This topic is closed: it takes no more replies.
no-answer = Only a reply to a question can be accepted as its answer.
askers-only = Only the member who asked can accept an answer; after { $days } days, a host can too.
asker-chose = Whoever asked has accepted an answer, and their choice stands.
own-answer = Your own post is for whoever asked to accept, or for another host.
not-an-idea = This is not an idea.
no-step = No step leads from { $before } to { $after }.
step-of-author = Only the author of an idea can take it to { $after }.
step-of-hosts = Only hosts can take an idea to { $after } from here.
step-of-staff = Only the sponsor's staff can take an idea to { $after }.
own-idea = You wrote this idea: a colleague takes its steps past review.
others-voted = Others voted for this idea, so it cannot be withdrawn.
votes-ended = Votes ended when this idea was { $status }; they stand as counted.
reason-empty = A step needs a reason.
reason-empty-hint = Everybody who voted will read it.
reason-stands = The reason of a step stands as it was given.
reason-stands-hint = Say more in a reply.
target-invalid = A target begins with a year, quarter, month or day, and has at most 40 characters.
target-invalid-hint = Like 2027, 2027 Q2, 2027-05 or 2027-05-31; a release may follow.
no-merge-into = Nothing can be merged into { $place }: it must be another idea that is not final.
merge-hides = Some who can read this idea cannot read { $place }, so it cannot go on there.
target-merged = The idea that this one was merged into is merged itself: take that one out first.
not-declined = Only a declined idea can be appealed for.
appealed-once = There is one appeal for each idea, and it was made already.
no-appeal = No appeal waits for a decision here.
appeal-of-others = An appeal is decided by a host who neither declined the idea nor wrote it.
not-shipped = Only an idea that was shipped can be called not really fixed.
doubt-of-voters = Only the author of an idea and those who voted for it say that it is not really fixed.
doubt-needs-words = You wrote this idea: say in your words what is not fixed.
call-of-others = Testers are looked for by those who take the steps of an idea.
not-testing = Testers are looked for while an idea is being tested; this one is not.
call-open = Testers are looked for already: close that call first.
no-call = No testers are looked for here at present.
places-taken = All places for testers are taken. Your posts about it help all the same.
places-invalid = 1 to { $limit } testers can be looked for.
voters-first = Places are kept for those who voted; days until all may take one: { $days }.
says-clock = Clock
says-former = former member
says-no-answer = The author was asked for more and has not answered in time. The idea is reviewed as it stands.
says-came-in = Another idea was merged into this one, with its votes.
says-came-in-unseen = An idea that not everybody here may read was merged into this one, with its votes.
says-went-out = An idea that was merged into this one stands by itself again, with its votes.
says-went-out-unseen = An idea that not everybody here may read stands by itself again, with its votes.
organisation-invalid = The name of an organisation has 2 to { $limit } characters.
no-such-organisation = There is no such organisation in the list.
organisation-taken = There is an organisation of that name already.
organisation-refused = A host did not take it into the list: { $reason }
keepers-only = Only hosts and sysops keep this list.
hosts-tend = Only hosts of this conference and sysops do that.
applying = You are not let in yet: a sysop looks at applications.
no-such-entry = There is no such entry in the log.
queue-of-hosts = Things wait only for hosts, staff and sysops.
no-application = Nobody with this handle waits to be let in.
not-in = This person is not let in yet; decide about that first. Nothing was changed.
application-empty = Say in a line what brings you here.
applications-full = So many wait to be let in that nobody more can apply just now. Try again in a few days.
application-again = You can apply again from { $at } UTC on.
application-not-yet = You were not let in; you can apply again from { $at } UTC on.
queue-title = What waits
queue-empty-hint = Flags, held posts, newcomers and questions without an answer come here.
queue-said = { $who }: { $words }
queue-about-dismiss = The post stands, and these flags count no more. The log says so.
queue-about-hide = This hides the post; its author is told why.
queue-about-reject = { $who } is not let in, and reads your words.
queue-dismissed = The post stands; its flags count no more.
queue-hidden = The post is hidden; its author is told why.
queue-rejected = { $who } was not let in.
queue-approved = { $who } is in.
queue-welcomed = { $who } is put aside as welcomed.
queue-not-that = That does not work on this one.
queue-overtaken = Somebody else has just decided this one.
queue-sending = It is on its way.
home-waits = Waits for you: { $said }
applying-title = { $site }: you are not in yet
applying-chapter = waiting to be let in
applying-waits = A sysop looks at your application (waiting: { $age }). Let in, you go on from here; if not, you read here why. You may leave, and come again.
applying-refused = You were not let in. A sysop wrote:
applying-again = You can apply again: press e.
applying-meanwhile = Until then you read what guests may read: press Enter.
applying-no-guests = Only members read here.
applying-words = What brings you here:
applying-said = A sysop will read it so.
applying-in = A sysop let you in. Welcome!
queue-empty = Nothing waits.
waiting = { $kind ->
    [flagged] flagged
    [held] held
    [application] wants in
    [appeal] appeal
    [idea-appeal] idea appeal
    [newcomer] newcomer
    [question] question
    [overdue] overdue
   *[organisation] organisation
}
waiting-many = { $kind ->
    [flagged] flagged
    [held] held
    [application] want in
    [appeal] appeals
    [idea-appeal] idea appeals
    [newcomer] newcomers
    [question] questions
    [overdue] overdue ideas
   *[organisation] organisations
}
waits-count = { $kind } { $n }
waits-oldest = oldest { $age }
waits-flags = { $who }: { $reason }
waits-folded = folded
not-private = Members are admitted to private conferences only; every member may read this one.
not-reversible = That cannot be taken back here. Roles, keys, hosts, settings and the like are changed where they were given: on the sysop’s pages, or by the same command.
reversed-already = It was taken back already.
changed-since = Something else was done about it since. Look at it again.
pins-full = { $limit } topics stand on top here already. Take one down first.
links-full = { $limit } topics are linked into that conference already.
other-kind = A topic goes only to a conference of the same kind.
there-already = It stands there already.
would-show = Members could read it there who may not read it here.
not-linked = It is not linked into that conference.
unlawful-only = Only what is against the law is erased. Anything else is hidden.
reason-unfit = That is no reason for this. Reasons for it are: { $reasons }.
reason-missing = Whoever loses something reads why. Give a reason; those for this are: { $reasons }.
forums-only = Posts are split off only in forums, not from ideas or announcements.
first-stays = The first post stays: it is what the topic is about.
too-many-posts = That is more than { $limit } posts. Split off fewer.
not-running = No server runs on this data directory.
server-silent = The server that runs here does not answer, or is of another version.
setting-wrong = That cannot be: { $why }. Nothing was changed.
unfit-number = it is no whole number
unfit-switch = it is true or false
unfit-outside = it goes from { $least } to { $most }
unfit-outside-or-nothing = it goes from { $least } to { $most }, or is empty
unfit-none-of = it is one of { $all }
unfit-unlike = it is written like { $examples }
unfit-line = it is one line of plain text, without spaces at its ends
unfit-empty = it is never empty
unfit-topic = there is no topic { $topic } in which every member may write
setting-above = { $source } says it, and comes before the file: change it there, and restart.
setting-by-hand = This is changed in the file, with an editor: with a mistake the server would not start again.
setting-unwritten = The file was not written, and all is as it was. { $why }
no-such-session = There is no such session any more.
page-gone = This page of the sysop's is no longer yours. Your inbox says why.
not-over-ssh = The sysop's pages are open on the server itself only.
not-over-ssh-hint = The queue is open here. For the rest: wellspring console on the server, or [console] over_ssh = true.
disconnected = The sysop ended this session: { $words }
held-full = So many posts wait for a host that no more can. Yours is still in the editor; try again tomorrow.
not-held = This does not wait any more: somebody decided, or its author took it back.
author-may-not = Its author may not post now, so it cannot be posted for them.
watched-invalid = A watched word has at least two letters, or one character of a script that writes words without spaces, such as Chinese: one letter alone would hold most of what is written.
watched-full = { $limit } words are watched already; remove one first.
not-purged = This entry of the log is no purge that could be taken back.
waits-link = Your words are kept and wait for a host, who usually looks soon: a first post with a link always does, as spam looks like that too. Drafts shows them.
waits-twin = Your words are kept and wait for a host, who usually looks soon: another account posted nearly the same. Drafts shows them.
waits-word = Your words are kept and wait for a host, who usually looks soon: one of them is on a list of words that hosts look at first. Drafts shows them.
waits-bait = Your words are kept and wait for a host, who usually looks soon: for a first post they sound like what spam says. Drafts shows them.
held-for-link = a newcomer's link
held-for-twin = nearly the same as another account's
held-for-word = a watched word
held-for-bait = a newcomer's words sound like spam
no-backups = Backups are the server's business; on the server, use wellspring backup.
no-such-backup = There is no such backup any more.
backup-runs = A backup is being made or checked already; wait until that is done.
backup-begun = A backup is being made; it is listed once it was found whole.
backup-looked-at = It is being checked; what is found stands beside it.
backups-title = Backups
backup-every = One every { $hours } h, { $keep ->
    [1] the last one is kept
   *[other] the last { $keep } are kept
}.
backup-never = None are made by themselves: [backup] every is off.
backup-place = They lie in { $directory }.
backup-place-free = They lie in { $directory }, where { $free } are free.
backup-rhythm = { $often } { $place }
backup-copying = One is being made: { $percent } % copied.
backup-verifying = One is being made: the copy is checked.
backup-again = { $name } is being checked again.
backup-failed = The last attempt failed ({ $age }): { $why }
backup-none = There is none yet. Press m to make one.
backup-whole = whole
note-backups = Every backup was found whole when it was made. One is put back by a command on the server, while it is stopped: wellspring restore FILE --data DIR --yes. What it replaces is kept.
note-desk = Enter on a conference of the desk leads to its page. There hosts are added, and Enter on a host takes the office away; and so with those who are admitted. Title, description, access, place in the list and archiving are there too.
letter-subject = { $site }: what waits this week
letter-head = As of { $at } UTC.
letter-waits = What waits for you and the hosts
letter-more = and { $n } more
letter-server = The server
letter-backup = Last backup: { $age }, { $size }, { $path }
letter-no-backup = There is no backup yet.
letter-database = Database: { $size }
letter-disk = Free on its disk: { $size }
letter-foot = Come in with ssh and press g q to look at it. wellspring letter prints this at any time.
backup-damaged = damaged
backup-when-made = Age: { $age }. Found whole when it was made.
backup-whole-again = Age: { $age }. Checked again ({ $again }): whole.
backup-damaged-why = Do not rely on it: { $why }
backup-restore = To put it back, stop the server and type:
key-back-up = make one now
key-verify-backup = check it again
console-title = console
console-needs-member = That needs a member: start the console with --as HANDLE.
sysop-up = started { $ago }
sysop-idle = no server runs
fact-here = here { $here }, peak today { $peak }
fact-members = members { $members }, { $new } new this week
fact-database = database { $size }
fact-disk = disk { $percent } % free
fact-backup = last backup { $age }, verified
fact-backup-failed = backup failed { $age }
fact-backup-none = no backup yet
fact-queue = queue { $count }, oldest { $age }
fact-queue-none = queue empty
fact-version = version { $version }, process { $pid }
fact-connections = connections { $now }, { $waiting } signing in
fact-load = load { $load }
fact-memory = memory { $size }
fact-files = open files { $count }
posts-a-day = posts a day, imports aside
replies-a-day = answers a day
joined-a-day = joined a day
posts-a-day-note = { $days } days; today { $today }, most { $most }
waits-title = Waits for somebody
sessions-title = Sessions
sessions-none = Nobody is connected.
session-of-guest = A guest has no record. x ends the session.
session-head-from = from
session-head-client = client
session-command = command
disconnect-ask = Why (they read it):
disconnect-done = Session { $id } is ended.
key-disconnect = disconnect
key-pages = pages
key-reload = server reads again
key-level = level
config-title = Server settings
go-config = server settings
go-sessions = sessions
go-members = members
go-desk = conference desk
go-invitations = invitations
go-tail = server log
go-backups = backups
go-spam = spam
go-overview = overview
config-live = at once
config-restart = after a restart
config-waits = changed; after a restart
config-above = { $source } says it: change it there
config-set = { $key } is { $value } now. u takes it back.
config-set-waits = { $key } will be { $value } after the next start. u takes it back.
config-same = { $key } is { $value } already.
config-about = { $key }, as in the file but without quotes. Esc leaves it.
config-about-list = { $key }: items between commas. Esc leaves it.
config-about-letters = Of a section or a name; none shows all.
config-about-choice = { $key }: Enter takes one, q leaves it.
config-nothing = No setting has these letters. / looks for others.
config-sure-ssh = This shuts these pages over ssh, for you too. Press Enter again to do it.
config-sure-passwords = Nobody signs in by a password any more: make sure that a key lets you in. Press Enter again to do it.
config-default = default
config-how = { $holds }; { $source }
config-idle = No server runs: one that starts now would go by this.
config-reloading = The server reads its configuration again; its log says what came of it.
tail-title = Server log
tail-error = errors
tail-warn = warnings and errors
tail-info = what happens
tail-debug = everything
tail-none = Nothing like this is among the last lines of the log.
title-empty = The title is empty.
title-too-long = The title is longer than { $limit } characters.
body-empty = There is nothing to send yet.
body-too-long = The text has { $bytes } bytes; { $limit } are allowed.
body-too-tall = The text has more than { $limit } lines.
handle-invalid = A handle has 2 to 20 letters, digits, - or _, and starts with a letter.
handle-taken = That handle is taken, or looks too much like one that is.
name-invalid = The name is empty or longer than 60 characters.
slug-invalid = A conference's short name is a-z, 0-9 and -, at most 16, starting with a letter.
slug-taken = That short name is in use, or once was.
registration-closed = Nobody can join at the moment.
invite-invalid = This invitation code is unknown, used up or expired.
invite-invalid-hint = Ask whoever invited you for a new one.
claim-invalid = That is not the claim code, or there is a sysop already.
password-too-short = A password needs at least { $least } characters.
key-taken = This key cannot be added: another account may hold it.
key-taken-hint = Whoever holds it can bring it over: connect with it, and give a device code of the account that wants it.
key-invalid = This is not a public key in OpenSSH's format.
key-yours = This key is yours already.
key-unsound = This key is not safe: it is too short, or of a kind that can be forged.
key-unsound-hint = ssh-keygen -t ed25519 makes a good one.
key-invalid-hint = It is one line of the file that ends in .pub; the other file is secret and stays with you.
keys-full = A member has at most { $limit } keys. Remove one first.
label-invalid = A key's name has 1 to { $limit } characters.
last-way = This is your only way to sign in.
last-way-hint = Add another key or set a password first.
key-gone = This session came in with a key that was removed.
password-gone = This session came in with a password that is no longer in force.
password-wrong = That is not your current password.
passwords-off = Passwords are switched off here.
crossed = This was edited meanwhile, in another window.
crossed-hint = Open it again, then edit.
drafts-full = You have { $limit } drafts, and that is the limit.
drafts-full-hint = Send or discard one of them; this one is not kept yet.
not-oneself = You cannot do that to yourself.
mutes-full = You have muted { $limit } members, and that is the limit.
mutes-full-hint = Unmute one of them first: gp, then Muted.
pace = That is too fast.
said-already = You posted the same words here a moment ago, at { $reference }. They were not posted twice.
said-already-hint = What you wrote is kept. Say it in other words, or wait { $minutes } min.
pace-hint = Your words are kept. Try again in { $seconds } s.
busy = The server is busy. Nothing was done; what you wrote is kept.
read-only = The server cannot write now: its disk is full or failing.
read-only-hint = Reading works. What you wrote stays here; try again later.
query-empty = There is nothing to search for: no word, no filter.
query-nowhere = No conference or topic is called { $text }.
query-nobody = No member here is called { $text }.
query-kind = is: takes question, unanswered, announcement or idea, not { $text }.
query-day = before: and after: take a day like 2026-01-31, not { $text }.
query-status = "{ $text }" is no status. There are: open, review, needs-info, planned, started, testing, shipped, declined, merged, withdrawn.
query-name = { $text }: is not a filter. Did you mean { $meant }:?

## Lists
new-all = all
no-more-new-here = Nothing more is new in this list; Space reads on elsewhere.
head-posts = posts
head-topics = topics
head-new = new
filter-all = all
filter-new = new
filter-watched = watched
filter-unanswered = unanswered
filter-mine = mine
filter-voted = voted
filter-overdue = overdue
filter-retired = retired
mark-pinned = pinned
mark-linked = linked
mark-retired = retired
topic-retired = retired, takes no answers
topic-home = home: { $home }
topic-post-moved = This post stands in { $place } now; l goes there.
exec-moved = This post stands in { $place } now.
topic-answers-apart = answers { $place }
key-tend = host's deeds, as a list
key-deed-hide = hide, or show again
key-deed-freeze = close the topic, or open it
key-deed-pin = pin on top, or take down
key-deed-retitle = change the title
key-deed-retire = out of the lists, or back
key-deed-move = move the topic
key-deed-link = link the topic elsewhere too
key-deed-split = split off from this post
key-deed-accept = accept the answer, or not
key-deed-unlink = take a link away
key-deed-erase = erase what is against the law
tend-title = What to do
tend-accept = Accept this post as the answer
tend-unaccept = Accept it as the answer no longer
tend-hide = Hide this post
tend-unhide = Show this post again
tend-freeze = Close the topic for answers
tend-thaw = Open the topic for answers again
tend-pin = Pin the topic on top
tend-unpin = Take the topic down from the top
tend-retitle = Change the title
tend-retire = Retire the topic from the lists
tend-unretire = Put the topic back into the lists
tend-move = Move the topic
tend-link = Link the topic elsewhere too
tend-unlink = Take a link away
tend-split = Split off from this post
tend-erase = Erase what is against the law
tend-along = What goes along?
along-answers = What answers it
along-after = All that follows
along-nothing = Nothing else
tend-new-title = The title, then Enter.
tend-sure = Nothing brings it back. y erases it for good, any other key keeps it.
tend-where = Where:
tend-no-place = No conference fits what you typed.
tend-narrows = Not all who read it now may read it there.
tend-not-now = That cannot be done here now. M shows what can.
tends-not = Only hosts of { $place } and sysops do that: M opens their deeds.
tend-so-already = It is so already.
tended-accept = Accepted as the answer: { $place }. u takes it back.
tended-unaccept = Accepted no longer: { $place }. u takes it back.
tended-hide = Hidden: { $place }. u takes it back.
tended-unhide = Shown again: { $place }. u takes it back.
tended-freeze = Closed for answers: { $place }. u takes it back.
tended-thaw = Open for answers again: { $place }. u takes it back.
tended-pin = Pinned on top: { $place }. u takes it back.
tended-unpin = No longer pinned: { $place }. u takes it back.
tended-retitle = { $place } has its new title. u takes it back.
tended-retire = Out of the lists: { $place }. u takes it back.
tended-unretire = Back in the lists: { $place }. u takes it back.
tended-move = { $place } stands in { $to } now; its old address leads there. u takes it back.
tended-link = { $place } stands in { $to } too. u takes it back.
tended-unlink = { $place } no longer stands in { $to }.
tended-split = Split off from { $place }. u puts it back.
tended-erase = Erased for good: { $place }. It stands in the log.
sort-activity = by latest activity
sort-number = by number
sort-votes = by votes
sort-heat = trending
kind-question = question
kind-answered = answered
kind-problem = problem
kind-discussion = discussion
announced-news = news
announced-release = release
announced-change = change
announced-known-issue = known issue
announced-incident = incident
announced-question = question
flag-spam = spam: it sells, or leads away
flag-attack = it attacks a person
flag-private = it tells what is private
flag-unlawful = it is against the law
flag-misplaced = it belongs elsewhere
flag-wrong-kind = the announcement has the wrong kind
topics-empty = Nobody has written here yet. n opens the first topic.
topics-empty-for-now = Nobody has written here yet. q goes back.
topics-elsewhere = { $n } is not in this list; Enter opens it anyway.
topics-none-new = You have read everything here. f shows all topics.
topics-none-watched = You watch no topic here. w on a topic watches it; f goes to the next filter.
topics-none-unanswered = Every question here has an answer. f shows all topics.
topics-none-live = No idea can be voted for here now. f goes to the next view.
topics-none-mine = You have proposed nothing here yet. n proposes an idea.
topics-none-voted = You have voted for nothing here yet. v on an idea votes for it.
topics-none-overdue = Nothing is overdue here.
topics-none-retired = No topic was taken out of the lists here. f shows all topics.
view-top = top
view-trending = trending
view-newest = newest
board-empty = Nobody has proposed anything here yet. n proposes the first idea.
board-empty-for-now = Nobody has proposed anything here yet. q goes back.
board-none-new = Nothing is new here. f goes to the next view.
board-overdue-count = { $n } overdue
board-voted-short = with you
board-vote-cast = You voted for { $place } and will hear what becomes of it. u undoes.
board-vote-back = You took your vote for { $place } back. u undoes.
head-votes = votes
head-organisations = orgs
roadmap-title = Roadmap
record-answered = answered in time { $timely } of { $all }
record-median = median { $days } days
record-planned = of { $all } planned: kept { $kept }, late { $late }, taken back { $back }
roadmap-empty = Nothing is on the roadmap yet: no idea was looked at. q goes back.
roadmap-for = for { $target }
roadmap-in = in { $release }
roadmap-testers = { $testers } testers of { $places }
roadmap-no-column = It cannot move that way. s shows where it can go.
plans-may-change = plans may change
conferences-title = Conferences
conferences-yours = Yours; < and > move one
conferences-left = Not in your list; x joins
conferences-all = All
conference-joined = { $slug } is in your list now.
conference-left = { $slug } is out of your list; x puts it back.
conference-not-yours = { $slug } is not in your list. Join it with x, then move it.
conferences-empty = There is no conference yet. The sysop adds them: wellspring conference add.

## Settings
settings-title = Settings
settings-you = You
settings-screens = Display
settings-name = Name
settings-access = Sign-in
settings-ways = keys, password, codes
settings-erase = Your data
settings-erase-value = export, erase
settings-about-erase = Everything that is stored of you is yours: ssh HOST export-me > me.zip. Enter leads to erasing your account.
erase-title = Erase your account
erase-keep = What I wrote stays
erase-scribble = What I wrote goes too
erase-handle = Type your handle:
erase-wrong = That is not your handle. Type { $handle } to erase your account, or Esc to keep it.
erase-keeping = Gone for good: your handle, name, keys, drafts, inbox. Your { $posts } stay, by a former member; votes and thanks stay counted.
erase-scribbling = Gone for good: your handle, name, keys, drafts, inbox, and the words of your { $posts }. Votes and thanks stay counted.
erase-before = Get your data first: ssh HOST export-me > me.zip
settings-card = Card
settings-organisation = Organisation
settings-audience = Shown to
settings-card-value = what others see of you
settings-language = Language
settings-theme = Theme
settings-measure = Text width
settings-about-language = The language of these screens, on every machine.
settings-about-measure = How wide the lines of a post may be, in columns.
settings-about-access = Your ways to sign in: keys, a password, and codes for another machine or a lost key. Enter opens them.
settings-visit = You are a guest: what you choose lasts for this visit.
settings-renamed = Your name is { $name } now.
theme-terminal = terminal
theme-paper = paper
theme-contrast = contrast
theme-plain = plain
theme-about-terminal = The colours of your terminal, on its own background.
theme-about-paper = For a light background: blue, magenta and red stay dark on it.
theme-about-contrast = Nothing is faint; the focus and warnings are reversed.
theme-about-plain = No colours; bold, underlined and reversed text remain.
settings-sample-quote = Which tension did you set in the end?
settings-sample = **210 N**, measured cold; the figure in the *old* manual is too low. It stands in `belt.cfg`, and https://belts.example/210 has the whole story with all the measurements.
key-change = change
key-change-back = previous choice
key-desk = open, add or change
key-keep = save
key-answer = take it
key-keep-not = leave as it was
key-hide-post = hide post
key-dismiss = let it stand
key-welcome = welcomed
key-let-in = let in
key-say-better = say it better
key-apply-again = apply again
key-look-around = look around

## People
here-title = Who is here
here-count = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
here-head-since = here for
here-head-idle = idle
here-alone = Nobody is here but you. r refreshes.
readers-title = Who takes part
readers-head-upto = read to
readers-head-at = when
readers-all = all
readers-none = Nobody takes part yet.
muted-title = Muted
muted-word = muted
muted-nobody = You have muted nobody. M on somebody's card mutes them; @ on a post opens its author's card.
muted-now = { $who } is muted: their posts are folded for you, and send you no notices. M unmutes.
muted-no-longer = { $who } is no longer muted; M mutes again.
muted-fold = muted; o shows it
people-members-only = This is for members. Leave with Q and connect again to join.
card-title = Card
card-role = Here as
card-organisation = works at
card-staff = the sponsor's staff
card-sysop = sysop
card-host = host of { $places }
card-joined = Joined
card-seen = Last here
card-here = here now
card-today = today
card-ago = { $day }, { $age } ago
card-posts = Posts
card-thanks = Thanks
card-thanks-from = { $n ->
    [one] { $thanks }, from one member
   *[other] { $thanks }, from { $n } members
}
card-unclaimed = These posts were imported. Nobody has claimed them yet.
card-muted = You have muted them: their posts are folded.
card-search = Search their posts
card-search-own = Search your posts
card-mute = Mute: fold their posts
card-unmute = Unmute: show their posts
card-settings = Change what stands here
settings-muted = Muted
settings-muted-value = { $n ->
    [0] nobody
    [one] one member
   *[other] { $n } members
}
settings-about-card = What other members see of you. Enter opens it.
settings-about-organisation = Where you work. Beside an idea stands how many organisations voted for it; nobody sees which.
audience-me = only you
audience-hosts = hosts
audience-members = members
audience-everyone = everyone
audience-about-me = Nobody else sees where you work. Your votes count for your organisation all the same.
audience-about-hosts = Hosts and sysops see on your card where you work.
audience-about-members = All members see on your card where you work.
audience-about-everyone = Everyone may see where you work, guests too.
organisation-unstated = not stated
organisation-waits = It waits for a host; until then your votes state none.
organisation-title = Where you work
organisation-find = Name:
organisation-about = Type some letters of it. What is missing you propose; a host confirms it.
organisation-propose = Propose "{ $name }"
organisation-nowhere = State none
organisation-chosen = You work at { $name } now. Your votes count for it.
organisation-proposed = { $name } waits for a host; then your votes count for it.
organisation-left = You state no organisation now.
organisations-title = Organisations
organisations-wait = { $n } to confirm
organisations-waiting = To be confirmed
organisations-listed = In the list
organisations-none = The list is empty. Members propose where they work in their settings.
organisations-by = { $who }, { $age }
organisations-members = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
organisations-name = Name:
organisations-reason = Reason:
organisations-into = Into:
organisations-about-confirm = Enter confirms it by this name. Its members' votes count for it then.
organisations-about-rename = Enter calls it so from now on.
organisations-about-refuse = Whoever proposed it reads this in their settings.
organisations-about-merge = { $name } is a double of the one you choose; its votes count for that.
organisations-reason-missing = Say why; whoever proposed it will read it.
organisations-confirmed-already = It is confirmed already. A double can be merged: m.
organisations-confirmed = { $name } is confirmed.
organisations-renamed = It is called { $name } now.
organisations-refused = { $name } is not taken into the list.
organisations-merged = It goes with { $name } now.
settings-about-muted = The members whose posts are folded for you. Enter lists them.
balance-title = { $sponsor } here, last { $days } days
balance-voice = Speaks
balance-voice-of = { $n } % of all posts
balance-answers = Answers members
balance-answers-of = { $n } % of its posts
balance-bad = Bad news
balance-bad-of = { $n } % of what it starts
balance-first = First answer
balance-first-of = { $time } median, { $n } % in { $days } days
balance-first-few = { $n } % in { $days } days
balance-problems = Problems
balance-problems-of = answered { $n } %
balance-thanks = Thanked
balance-thanks-of = { $n } thanks a post
balance-part = { $n } of { $of }
balance-for = { $n } for { $of }
balance-few = - too few to tell
balance-ideas = Ideas, last { $days } days
balance-ideas-of = in time { $timely } of { $all }, median { $days } days
balance-ideas-late = in time { $timely } of { $all }
balance-overdue = overdue { $n }
balance-doubted = Members flagged the kind of { $n } of the bad news as wrong.
balance-computed = Computed from the posts; ? shows each formula. A dash stands where there are fewer than { $few }.
balance-none = This forum belongs to its members: there is no sponsor, and so no balance.
note-balance = What counts: posts of the last { $days } days that every member may read and that stand as they were written, of more than { $most } the newest. Nothing that was taken back or hidden, and nothing from private conferences. Staff is whoever was staff when they wrote.
note-balance-voice = Speaks: posts of staff, of all posts.
note-balance-answers = Answers members: posts of staff that name a member's post, or name none in a topic that a member opened; in each topic each member once; of all posts of staff. An answer in five posts is one of five.
note-balance-bad = Bad news: topics declared a known issue or an incident, of all topics that staff opened. Where { $few } members flag the kind as wrong, that is said too.
note-balance-first = First answer: of the topics that members opened at least { $days } days ago, those that somebody of staff answered within { $days } days, and the median of the times that these answers took.
note-balance-problems = Problems: the same for topics that were opened as problems.
note-balance-thanks = Thanked: thanks of members who are not staff, for each post of staff.
note-balance-ideas = Ideas: for each board that every member may read, the ideas that were planned, shipped or declined in time, of all that were within a year or are overdue, and the median of the times that these answers took.
go-report = health report
report-title = Health report, last { $days } days
report-span = { $from } to { $to }, and before: since { $before }
report-percent = { $n } %
report-n = of { $n }
report-before = before { $value }
report-few = A dash stands where there are fewer than { $few }; ? shows each formula.
exec-about-rules = the house rules; agree agrees to them
exec-about-report = the health of the community, in figures
desk-members = Members
desk-conferences = Conference desk
desk-invitations = Invitations
desk-record = Record of { $handle }
desk-place = Conference { $slug }
desk-fact = { $what }: { $value }
desk-never = never
desk-yes = yes
desk-no = no
desk-further = further notice
desk-nobody = Nobody here is like that. f shows others, / looks for letters.
desk-more = More
desk-most = These are the newest { $n }. / finds others by letters.
desk-letters = Letters
desk-about-letters = Of a handle or a name; none shows all.
desk-deeds = What can be done
desk-key = Remove key { $key }
desk-sure = Press Enter again to do it.
desk-did = { $which ->
    [suspend] { $who } is suspended: they read, and write no more.
    [reinstate] { $who } may write again.
    [let-in] { $who } is let in.
    [turn-down] { $who } is turned down, and reads why.
    [staff] { $who } is marked as staff.
    [no-staff] { $who } is no longer staff.
    [sysop] { $who } is a sysop now.
    [no-sysop] { $who } is no longer a sysop.
    [pages] { $who } is a deputy with these pages now.
    [no-pages] { $who } has none of the sysop's pages any more.
    [key] That key lets { $who } in no more.
    [unhost] { $who } is no longer a host here.
    [expel] { $who } is admitted here no longer.
    [archive] { $who } is archived: closed, still read.
    [unarchive] { $who } is open again.
    [edit] { $who } is changed.
    [order] { $who } has its new place in the list of all.
    [invite] The invitation is made; its code stands on top.
    [revoke] { $who } lets nobody in any more.
   *[other] Done.
}
desk-hosts-now = { $who } hosts { $slug } now.
desk-admitted-now = { $who } may enter { $slug } now.
desk-code = { $code } lets { $handle } in once, until { $until } UTC. Make sure who asks; it is not shown again.
desk-about-reason = Why? It stands in the log.
desk-words = In words
desk-about-words = They read it, and so does everybody in the log.
desk-about-taken = They read it, and so does everybody in the log. Enter alone does it without words.
desk-about-ended = Everybody reads it in the log, without the code. Enter alone does it without words.
desk-words-missing = It needs words.
desk-days = Days
desk-about-days = For how many days; nothing typed: until further notice.
desk-days-wrong = A number of days, 1 to 10000.
desk-add-conference = Add a conference
desk-conference-added = Added { $slug }.
desk-about-conferences = Enter on a conference: its hosts, who is admitted, its title.
desk-slug = Short name
desk-about-slug = As in tools.12: small letters, digits, dashes. It stays.
desk-title = Title
desk-about-title = As the list shows it.
desk-description = Description
desk-about-description = One line on what belongs there; may be empty.
desk-about-kind = What is it for? This stays.
desk-about-access = Who may read it?
desk-archived = archived
desk-no-host = no host
desk-hosts = Hosts
desk-add-host = Add a host
desk-admitted = Admitted
desk-admit = Admit a member
desk-take-away = Enter removes
desk-change = Enter changes
desk-conference = The conference
desk-edit-title = Change the title
desk-edit-description = Change the description
desk-order = Its place in the list of all
desk-about-order = Before which conference? Whoever has an order of their own keeps it.
desk-order-last = at the end
desk-archive = Archive it: closed, still read
desk-unarchive = Open it again
desk-handle = Handle
desk-about-handle = Type letters, choose, Enter.
desk-invite = New invitation
desk-no-invites = Nobody was invited yet. An invitation is a code that lets people join.
desk-uses = Uses
desk-about-uses = How many may join with it.
desk-uses-wrong = A number, 1 to 1000000.
desk-about-expiry = For how many days it is good; with none: always.
desk-note = Note
desk-about-note = What it is for; only here. May be empty.
desk-over = over
desk-is-over = This invitation is over.
desk-left = { $n } left
desk-endless = no end
desk-command = ssh new@HOST
desk-sentence = To send: Join { $site }: { $command }, and type this code when you are asked: { $code }.
key-letters = by letters
desk-head-handle = handle
desk-head-slug = short name
desk-head-title = title
desk-head-hosts = hosts
desk-head-name = name
desk-head-marks = what they are
desk-head-joined = joined
desk-head-seen = last here
desk-head-topics = topics
desk-head-last = last post
desk-waits = Waits to be let in ({ $age }): { $said }
desk-used = (last used { $age })
desk-unused = (never used)
desk-label = { $which ->
    [joined] joined
    [seen] last here
    [suspended] suspended until
    [marks] what they are
    [pages] pages as a deputy
    [hosts] hosts
    [keys] keys
   *[password] password
}
desk-mark = { $which ->
    [suspended] suspended
    [sysop] sysop
    [deputy] deputy
    [host] host
    [waits] wants in
    [member] member
    [refused] turned down
   *[staff] staff
}
desk-filter = { $which ->
    [all] all, newest first
    [staff] staff
    [sysops] sysops
    [deputies] deputies
    [hosts] hosts
    [suspended] suspended
   *[waiting] waiting to be let in
}
desk-deed = { $which ->
    [let-in] Let them in
    [turn-down] Turn them down
    [card] Open their card
    [suspend] Suspend
    [reinstate] Let them write again
    [staff] Mark as staff
    [no-staff] No longer staff
    [sysop] Make them a sysop
    [no-sysop] No longer a sysop
    [claim] Give them imported posts
    [erase] Erase their account
    [purge] Take out all their posts
    [pages] Give or take the sysop's pages
   *[code] A code for a lost key
}
desk-sender = Who wrote them
desk-about-sender = A name or an address of the archive, or a part of it. First make sure that it was they: it cannot be undone.
desk-no-sender = Nobody of an archive is called so.
desk-which-sender = Whose posts? It cannot be undone.
desk-sender-line = { $name } <{ $source }>, { $posts }
desk-proof = How that was proved
desk-about-proof = { $whom } gets the posts of { $whose }; it cannot be undone. This stands in the log.
desk-about-erase = What they wrote: cannot be undone.
desk-erase-keep = It stays, by a former member
desk-erase-scribble = It goes too
desk-erase-handle = Their handle
desk-about-sure = Type it to erase them for good. Backups keep what they have.
desk-other-handle = That is not their handle.
desk-about-purge = To take out: { $posts }; { $topics } without a post of anybody else; waiting for a host: { $held }. { $how ->
    [suspended] They are suspended until further notice already, and stay so. What is taken out is kept; one key puts it back.
   *[writes] A suspension is until further notice. What is taken out is kept; one key puts it back, and ends that suspension.
}
desk-purge-suspend = Take it all out, and suspend them
desk-purge-only = Take it all out only
desk-purge-back = Put back what { $entry } took
desk-purge-nothing = Nothing of theirs stands or waits.
desk-purged = Taken out. u puts it all back.
desk-about-pages = Enter marks or unmarks a page; the last line gives what is marked and takes the rest.
desk-pages-give = Give what is marked
desk-pages-none = Give no page
desk-kind = { $which ->
    [forum] For talk
    [ideas] For ideas and votes
   *[announcements] For announcements
}
desk-access = { $which ->
    [members] Every member reads it
    [public] Guests read it too
   *[private] Only those admitted
}
note-report = What counts: posts of the last { $days } days that every member may read and that stand as they were written, of more than { $most } the newest, beside the { $days } days before. Nothing that was taken back or hidden, nothing from private conferences, nothing that an import brought of people who are no members. Nothing here is about a person.
gauge-is = { $name }: { $formula }
gauge-formula = { $which ->
    [reply_coverage] of the topics that members opened at least 7 days ago, those that somebody else answered within 7 days.
    [first_reply] the median of the times that these answers took. It is to be read with the share above.
    [newcomers_answered] of the members who wrote for the first time at least a day ago, those who were answered within 24 hours: in the topic that they opened by anybody, elsewhere by whoever named their post.
    [solo_topics] of the same topics, those in which nobody else has written until now.
    [answers_by_peers] of the accepted answers to questions of members, those that nobody of staff wrote. Whoever answers themselves counts nowhere.
    [answers_accepted_by_asker] of the same answers, those that whoever asked accepted, not a host.
    [unanswered_under_1_day] questions of members that nobody else wrote to, opened within a day.
    [unanswered_1_to_7_days] the same, of the days before.
    [unanswered_7_to_30_days] the same, older than a week.
    [unanswered_over_30_days] the same, up to a year old. What is closed, retired or archived waits for nobody.
    [ideas_decided_in_time] of the ideas that were planned, shipped or declined, and those that are overdue, those that were in time.
    [ideas_declined_with_reason] of the ideas that were declined, those with a reason. It must be 100 %.
    [promises_kept] of the promises that ended, those that shipped before the end of their first target.
    [promises_late] those that shipped later.
    [promises_taken_back] those that went back to review, also because what shipped did not help.
    [ideas_merged] of the ideas that were opened, those that are merged into another one now.
    [top_10_share] of all posts, those by the ten who wrote most; not told where fewer than twenty wrote.
    [embedded_members] of the members who wrote within 90 days, those with three of six: exchanged answers with three members; answered by staff; thanked by three; is or was a host, tests or operates; voted for an idea of somebody else; credited by a release.
    [new_members] of the members who wrote, those who never had before.
    [returning_members] of the same, those who had not in the 28 days before, but earlier.
    [lost_members] of the members who wrote in both of the two times 28 days before, those who did not now.
    [searches_without_match] of all searches, those that found nothing. Neither who searched is kept nor for what.
    [flags_per_1000_posts] flags of members for a thousand posts, those on the kind of an announcement aside.
    [flags_settled] of the flags, those after which a host did something or dismissed them.
    [flag_to_act] the median of the times that this took.
    [acts_with_reason] of what hosts, staff and sysops took away, that with a reason. It must be 100 %.
    [held_posts_released] of the held posts that were decided on, those that were posted after all.
    [acts_appealed] of the same acts, those that somebody appealed against.
   *[appeals_granted] of the appeals that were decided, those that were granted.
}
gauge = { $which ->
    [reply_coverage] Answered within 7 days
    [first_reply] First answer, median
    [newcomers_answered] Newcomers answered in a day
    [solo_topics] Topics nobody joined
    [answers_by_peers] Accepted answers by members
    [answers_accepted_by_asker] Accepted by who asked
    [unanswered_under_1_day] Under a day
    [unanswered_1_to_7_days] 1 to 7 days
    [unanswered_7_to_30_days] 7 to 30 days
    [unanswered_over_30_days] Over 30 days
    [ideas_decided_in_time] Decided in time
    [ideas_declined_with_reason] Declined with a reason
    [promises_kept] Promises kept
    [promises_late] Promises kept late
    [promises_taken_back] Promises taken back
    [ideas_merged] Merged, were there already
    [top_10_share] Posts by the ten busiest
    [embedded_members] Embedded members
    [new_members] New members
    [returning_members] Returned members
    [lost_members] Lost regular members
    [searches_without_match] Searches that found nothing
    [flags_per_1000_posts] Flags per 1,000 posts
    [flags_settled] Flags looked at
    [flag_to_act] Flag to act, median
    [acts_with_reason] Acts with a reason
    [held_posts_released] Held posts released
    [acts_appealed] Acts appealed against
   *[appeals_granted] Appeals granted
}
report-part = { $which ->
    [answers] Answers
    [waiting] Questions that nobody answered
    [ideas] Ideas
    [members] Members
    [searching] Searching
   *[moderation] Moderation
}
home-pulse = Four short questions about { $sponsor }: Enter answers, N not now
home-pulse-short = Four questions: Enter, or N not now
pulse-title = Four short questions
pulse-at = { $n } of 4
pulse-competence = { $sponsor } knows its trade.
pulse-honesty = { $sponsor } tells us the truth.
pulse-goodwill = { $sponsor } wants what is good for us.
pulse-criticism = I could criticise { $sponsor } here.
pulse-scale = 1 not at all ... 5 entirely
pulse-promise = Your answers are only counted, without you. All members see them when the quarter is over, if at least { $few } answered.
pulse-thanks = Counted. Thank you.
key-rate = answer
opinions-title = What members say, 1 to 5
opinions-none = No quarter with answers is over yet.
opinions-answers = { $n } answers
opinions-competence = Knows its trade
opinions-honesty = Tells the truth
opinions-goodwill = Means well
opinions-criticism = Can be criticised
note-opinions = What members say: the mean of the answers to the four questions of each quarter that is over; of fewer than { $few } answers nothing is said. Answers are only counted: who gave them is not kept.
settings-notices = Notices
settings-notices-value = what you are told of
settings-about-notices = The kinds of notices that you get, each on or off. Enter lists them.
notices-title = Notices
hear-on = on
hear-off = off
hear-rule = Off stops what would come, here and in every session of yours. What you have got stays.
hear-reply = Replies
hear-reply-about = Somebody replied to a post of yours.
hear-mention = Mentions
hear-mention-about = Somebody mentioned you by your handle.
hear-watched = Watched topics
hear-watched-about = Somebody wrote in a topic that you watch.
hear-accepted = Accepted answers
hear-accepted-about = Somebody accepted a post of yours as the answer.
hear-moved = Moved ideas
hear-moved-about = An idea that you voted for or watch has another status; the reason comes with it.
hear-released = Releases
hear-released-about = A release names an idea that you voted for.
hear-testing = Testing
hear-testing-about = Testers are looked for, or say what they found, for an idea that you voted for.
hear-flagged = Flagged posts
hear-flagged-about = Somebody flagged a post in a conference that you host.
hear-moderated = Moderation
hear-moderated-about = A host did something with a post or a topic of yours. Of what is done with your account, or with what you may do, you are told in any case.
hear-appealed = Appeals
hear-appealed-about = Somebody appeals against what another host or sysop did, and you may decide.
key-refresh = refresh
key-mute = mute or unmute
key-readers = who takes part
key-author = author's card
key-why-folded = why it is hidden
topic-not-folded = No host hid this post: L leads to the entry of the log where one did.
key-their-posts = search posts

## Home
home-welcome = Welcome to { $site }. Conferences hold topics, and topics hold posts. Space reads what is new, page by page; Enter opens the line marked >; q goes back. ? explains every key, Q leaves.
home-welcome-short = Welcome. Space reads what is new, Enter opens, ? explains the keys.
home-since = last here { $ago }
home-for-you = For you
home-more-for-you = and { $n } more in your inbox
home-new = New in your conferences
home-nothing-new = Your conferences; nothing new
home-announced = Announcements
home-inbox = your inbox: replies, mentions
home-no-conferences = No conference is in your list. Enter on the next line shows what there is.
home-introduce = introduce yourself in { $place }
home-all-conferences = { $n ->
    [0] all conferences
    [one] all conferences, { $n } not in your list
   *[other] all conferences, { $n } not in your list
}
home-drafts = { $n ->
    [one] one draft is waiting: { $places }
   *[other] { $n } drafts are waiting: { $places }
}
notice-reply = { $who } replied: { $text }
notice-mention = { $who } mentioned you: { $text }
notice-watched = { $who } wrote: { $text }
notice-accepted = { $who } accepted your answer: { $text }
notice-moved = { $title }: { $before } to { $after }. { $who }: { $text }
notice-stepped = { $step }. { $who }: { $text }
notice-released = { $title }, with an idea you voted for
notice-testing = { $title }: { $who } on testing: { $text }
notice-flagged = { $who } flagged a post in { $title }
notice-did = { $who } { $act }
notice-did-why = { $who } { $act } ({ $reason })
notice-words = { $said }: { $words }
notice-in = { $title }: { $said }
notice-appealed = { $who } appeals, and you may decide: { $text }
notice-appealable = Enter shows the entry of the log, where you can appeal once.
notice-kept = Your words are kept among your drafts (gd).
about-you = About you
about-appeal = An appeal

## Inbox
inbox-title = Inbox
inbox-empty = Nothing yet. You will see here who replied to you, accepted your answer, or mentioned you as @handle, and what is new in the topics that you watch (w in a topic watches it).
inbox-all-seen = All notices are marked as seen; u undoes.
inbox-none-unseen = You have seen all your notices.
inbox-older = Older notices are not listed; / finds every post.
key-all-seen = all seen

## Drafts
drafts-title = Drafts
drafts-empty = You have no drafts. What you write and do not send is saved by itself within seconds, and is listed here on your next visit too.
drafts-answer = reply
drafts-topic = new topic
drafts-edit = edit
drafts-step = step
drafts-away = Its topic went where you may not read. Its words: ssh HOST export-me > me.zip
drafts-appeal = appeal
drafts-decision = decision
drafts-reversal = taking back
held-title = Held
held-author = { $who }: since { $joined }, posts that stand: { $posts }
held-for-that = Held: { $why }.
held-for-clue = Held: { $why }: { $clue }
held-since = waits for a host, { $age }
held-not-posted-for = not posted: { $why }
held-not-posted = A host did not post this: { $why }. “{ $words }”
held-yours = The words are yours: t makes a draft of them. They are kept here for 30 days at least.
held-released = Posted in its author's name.
held-refused = Not posted; its author reads why.
held-taken-back = It is a draft again.
held-purged = All that { $handle } wrote is hidden; the page on spam puts it back.
held-purge-whose = Purging an account is for sysops.
held-refuse-title = Do not post it
held-refuse-about = Its author reads the reason and your words, and keeps the text. Criticism is no reason.
held-purge-title = Purge the account
held-purge-about = All that this account wrote is hidden, its topics leave the lists, what it has waiting is refused. One entry of the log, which the page on spam takes back. The account itself stays; suspend it apart.
spam-title = Spam
spam-figures = Waiting now: { $waiting }. In 30 days posted by hosts: { $released }, not posted: { $refused }.
spam-limits = Links and bait are held of those with fewer than { $posts } posts who joined within { $days } days ([spam] in the configuration).
spam-words = Watched words
spam-no-words = None. A watched word holds a post of anybody but hosts, staff and sysops; it deletes nothing.
spam-word-held = held: { $count }
spam-word = Word:
spam-word-about = One word, or several one behind the other. Case and accents make no difference; a * at the end finds what begins so.
spam-watched = “{ $word }” is watched.
spam-unwatched = “{ $word }” is watched no more; w adds it again.
spam-purges = Purges
spam-no-purges = None yet. On a member's page, or by wellspring spam purge HANDLE, all posts of an account are taken out.
spam-purge = { $age }: { $whom }
spam-purge-back = { $age }: { $whom }, put back
spam-unpurge-ask = u once more puts back exactly what this purge took.
spam-unpurged = Put back.
drafts-untitled = (no title yet)
closed-to-you = (closed to you)

## First visit
first-title = Welcome to { $site }
first-pick = A conference is a place for one subject. All of these are in your list. Space takes the one marked > out, or puts it back; nothing is lost. Enter continues.
first-pick-short = All are in your list. Space takes one out or puts it back, Enter continues.
first-last = last post
first-introduce = People here reply to people they know. Two lines will do: who you are, what you work with, and what brings you here.
first-introduce-short = Introduce yourself? Two lines: who you are, and what brings you here.
first-introduce-keys = Enter writes yours. Esc: not now; Home reminds you.
first-others = What others wrote in { $place }
key-in-or-out = in or out
key-tick = mark or unmark
key-write-yours = write yours
key-not-now = not now

## House rules
rules-version = version { $n }
rules-changed = The house rules have changed since you agreed to them. Enter agrees.
rules-first = These are the house rules of { $site }. Enter agrees.
key-agree = agree

## A topic
topic-answers = reply to { $n }
topic-edited = edited
topic-edited-how = edited, h: what changed
topic-accepted = the answer
topic-accepted-host = accepted by a host
topic-answered-in = answered in { $n } (press a)
topic-redeclared = declared as { $before }, changed to { $after } on { $day }
topic-ships = This release ships
topic-credit = { $idea } { $title }, by { $who }
flagged = You flagged { $place }: its hosts are told. u takes it back.
flag-title = What is wrong?
in-words = In words:
flag-criticism = Criticism, of the sponsor or of anybody, is no reason to flag a post.
help-announcing = Announcements
scheduled-title = Scheduled announcements
scheduled-none = Nothing is scheduled here.
scheduled-count = { $count } scheduled
scheduled-at = { $at } UTC
scheduled-ask = Press it again to take it back into a draft; it is not published then.
scheduled-held-author = not published: { $who } may not any more
scheduled-held-closed = not published: the conference is closed
compose-ships = Ships:
compose-ships-hint = shipped ideas, like wishes.7, wishes.9
compose-at = Publish:
compose-at-hint = empty: now; later: 2027-05-31 09:00 UTC
compose-week = { $count } of { $limit } this week, started by the sponsor's staff unasked.
compose-week-free = A known issue or an incident is never limited.
compose-kinds = Last { $days } days: { $kinds }.
compose-scheduled = It is scheduled, and will be published at { $at } UTC.
topic-you-accepted = Post { $n } is the answer now; a undoes.
topic-not-accepted = There is no accepted answer any more.
topic-no-links = There is no link in this post.
topic-no-other = { $who } wrote nothing more in that direction.
topic-never-edited = This post was never edited.
topic-no-words-kept = These words are gone; no version is kept.
topic-new-line = new
topic-closed = closed
topic-draft-waits = Your draft is waiting here; r continues it.
topic-hidden = { $who } hid this post: { $reason }. o shows it.
topic-folded = Several flagged this post, so it is folded until a host looks: { $reason }. o shows it.
topic-hidden-open = { $who } hid this post: { $reason }. o folds it.
topic-folded-open = Several flagged this post, so it is folded until a host looks: { $reason }. o folds it.
topic-scribbled = { $who } took these words back.
topic-erased = These words were erased.
topic-wrote = { $who } wrote just now; it is at the end.
topic-nothing-answered = This post replies to no other.
topic-not-yours = Only { $who } may change this post.
topic-not-as-it-stands = A post that is hidden or taken back is not changed as it stands. If it is hidden, L leads to the reason and the appeal.
topic-thanked = You thanked { $who }; t takes it back.
topic-thank-back = You took your thanks back.
topic-thank-own = This is your own post.
topic-scribble-ask = Take these words back for good? E again does it, any other key keeps them.
topic-watched = You get a notice of every post in { $place }; w stops that.
topic-unwatched = You no longer watch { $place }.
topic-forgotten = You will not see { $place } again; u undoes.
topic-unread-from = New again from post { $n } on; u undoes.
topic-no-trail = There is nowhere to go back to; p goes to the post that this one replies to.
topic-no-post = There is no post { $n } here.
next-conference = On to { $place }.

## An idea
idea-waits = { $age }; answer within { $left }
idea-overdue = { $age }; overdue by { $late }
idea-asks = { $age }; its author is asked for more; { $left } left
idea-promised = { $age }; target { $target }, plans may change
idea-late = { $said }; overdue by { $late }
idea-shipped = { $age } ago, in { $release }
idea-into = { $age } ago, into { $place } "{ $title }"
idea-ended = { $age } ago
idea-unstated = { $n } not stated
idea-you-voted = { $said }; you voted
idea-on = { $status } { $day }
idea-more-steps = { $n } more
idea-reason = reason
idea-because = { $who }: "{ $text }"
idea-came-in = { $place } "{ $title }" came in with { $votes }
idea-more-came-in = { $n } more came in; l shows them
step-moved = { $before } to { $after }
step-target = { $said }, target { $target }, plans may change
step-again = new target { $target }, plans may change
step-release = { $said }, in { $release }
step-into = { $said }, into { $place }
idea-vote-cast = You voted for this; you will hear what becomes of it. u undoes.
idea-vote-back = You took your vote back; u undoes.
idea-moved = { $place }: { $step }.
steps-title = History of the idea
step-none = There is no step here that you can take now.
step-choose = { $place } is "{ $status }". Take it to:
step-heading = { $place }: { $step }
step-hint-review = it is looked at
step-hint-needs-info = its author is asked for more
step-hint-planned = with a target
step-hint-replan = a new target
step-hint-started = it is being made
step-hint-testing = members try it
step-hint-shipped = with the name of a release
step-hint-declined = it will not be made
step-hint-merged = it goes on in another idea
step-hint-unmerge = it stands alone again, as before
step-hint-withdrawn = you take it back
step-field-target = Target
step-field-release = Release
step-field-into = Into
step-hint-target = 2027, 2027 Q2, 2027-05 or 2027-05-31. Plans may change.
step-hint-release = The release in which it is.
step-hint-into = An idea that is not final, like wishes.12; here 12 is enough.
step-reason = Reason
step-reason-hint = Reason, which all who voted will read:
step-release-empty = Name the release in which it is.
step-into-unknown = Name the idea by its reference, like wishes.12.
step-not-done = Nothing was done; your words are kept.
step-done = { $place }: { $step }. All who voted or watch it hear of it.
step-said = Your words stand in { $place }.
step-discard-ask = Discard what you wrote? d again does it, any other key keeps it.
step-kept = Kept as a draft; s continues it.
step-draft-moved = Your draft is back, but the idea has moved: choose what your words are for.
step-field-places = Testers
step-hint-places = How many are looked for, 1 to { $most }.
deed-appeal = appeal
deed-grant = grant the appeal
deed-dismiss = dismiss the appeal
deed-doubt = not really fixed
deed-trust = it is fixed after all
deed-call = look for testers
deed-results = tell the results
deed-hint-appeal = hosts decide, once
deed-hint-grant = it is reviewed again
deed-hint-dismiss = it stays declined
deed-hint-doubt = its author and three voters reopen it
deed-hint-trust = you doubt it no longer
deed-hint-call = those who voted are asked first
deed-hint-results = all who voted hear of them
deed-doubted = You say that { $place } is not really fixed; s takes it back.
deed-trusted = You doubt { $place } no longer.
idea-testing = You test it: what you post here from now on is your report. T stops.
idea-not-testing = You test it no longer.
idea-testers = testers
idea-call = { $n } of { $places }; { $reported } reported
idea-you-test = { $said }; you test
idea-may-test = { $said }; T takes a place
idea-results = the results are in post { $n }
idea-appeal = appeal
idea-appealed = in post { $n }, { $age }; a host decides
idea-appeal-granted = granted; { $because }
idea-appeal-dismissed = dismissed; { $because }
idea-doubts = doubts
idea-doubted = { $n } of { $needed } voters say it is not really fixed
idea-author-doubts = { $said }; its author too

## Links and history
copied = Sent to your clipboard: { $text }
copied-all = Sent to your clipboard.
copy-by-hand = Your terminal takes no copies from here; select the text with the mouse.
links-title = Links
links-nothing = nothing to read there
links-leads-to = This leads to { $host }:
history-title = Versions
history-of = { $n } of { $total }
history-since = written { $from } UTC ({ $ago })
history-until = written { $from } UTC, replaced { $until } UTC
history-legend = [-taken out-] [+put in+]
history-first = as first written
history-none-kept = This was edited before it was imported; no earlier version is kept.
history-oldest = This is the oldest version.
history-newest = This is the current version.

## The end of a visit
superseded = You signed in once more, and { $n } sessions are the limit. This one, the oldest, ends. Drafts are kept.
stopped = The server stops for a moment. Drafts are kept; come back soon.
console-stopped = The console was told to end. Drafts are kept.

## Posts
post-unfold = o for all of it

## Writing
compose-new-topic = New topic
compose-new-idea = New idea
compose-new-announcement = New announcement
compose-problem = Who has this problem, and what does it cost them today? Then, what would help.
compose-reply = Reply
compose-edit = Edit
compose-kind = Kind:
compose-kind-hint = Left and Right choose
compose-title = Title:
compose-answers = Reply to { $n }, { $who }: { $text }
compose-wrote = { $who } wrote:
compose-discard-ask = Discard these words for good? d again does it, any other key keeps them.
compose-discarded = Discarded.
compose-opened = Posted; you get a notice of every reply.
compose-posted = Your reply is posted.
compose-held = Kept: a host looks at it first.
compose-kept = Kept as a draft; it is here when you come back.
compose-nothing-to-quote = This replies to no post, so there is nothing to quote.
compose-draft-back = Your draft is back. Esc, then d, starts over.
compose-sending = Sending ...
compose-slipped = { $n ->
    [one] One post slipped in. Enter sends anyway, v shows it, Esc goes on writing.
   *[other] { $n } posts slipped in. Enter sends anyway, v shows them, Esc goes on writing.
}
compose-preview-keys = This is how it will look. Enter sends, Esc goes back.
compose-slipped-keys = This was posted meanwhile. Esc goes back.
similar-title = Like what you type
similar-head = Like this already, Down goes there:
similar-head-short = Like this already (Down):
similar-idea = { $status }, { $votes }
similar-voted = { $said }; you voted
similar-kind = { $kind }, { $posts }
similar-cast = Your vote for { $place } counts. d drops what you typed here, any other key keeps it.
similar-taken-back = You took your vote for { $place } back.
similar-no-vote = { $place } takes no votes; Enter goes there.
key-to-similar = go there
key-to-title = to the title
key-to-text = to the text

## Joining
join-title = Join { $site }
join-intro = You are new here. Fill in a few fields, agree to the house rules, and you are in. Enter goes to the next field.
join-intro-applying = You are new here. Fill in a few fields and agree to the house rules. Enter goes to the next field.
join-have-account = Already a member? Press Enter on this line to sign in.
join-language = Language:
join-handle = Handle:
join-name = Your name:
join-invite = Invitation:
join-about = About you:
join-about-hint = In a line, what brings you here. A sysop reads it before you are let in.
join-will-wait = A sysop will look at your application.
join-meanwhile = Until then you read what guests may read.
join-password = Password:
join-again = Once more:
join-handle-hint = The short name you go by; 2 to 20 characters.
join-handle-asking = Checking ...
join-handle-free = It is free.
join-name-hint = Shown to members beside your posts; your real name is best.
join-password-hint = Choose a password: at least { $least } characters. You need it next time.
join-password-differs = The two passwords differ.
join-password-empty = A password is needed: you sign in with it next time.
join-rules = The house rules
join-button = Enter: join and agree to the rules
join-waiting = One moment ...
join-kept = Not joined; what you typed is kept.
join-closed = Nobody can join { $site } at the moment. Ask its sysop, or whoever told you of it, for an account. q leaves.
join-needs-key = Joining { $site } needs an SSH key, and you came without one. Make one with ssh-keygen, then connect again. q leaves.
join-shut-member = Already a member? Enter signs you in.
join-leave-ask = Nothing was stored. Esc again leaves.
join-welcome = Welcome, { $name }.
join-tomorrow = This signs you in from now on:
join-with-key = your key { $key }
join-with-password = your password
join-connect = Connect by the same line as today, with { $handle }@ before the server's name.
join-connect-by = Connect by this line:
join-codes = In Settings, under Sign-in, make recovery codes for the day you forget it.
join-go-in = Enter goes in.
join-key-label = first key
key-next-field = next
key-previous-field = back

## Search
search-title = Search
search-label = Search:
search-hint = "words together"  in:tools  by:ada  is:question, unanswered, announcement, idea  status:planned  after:2026-01  before:2026-02-28
search-waiting = Searching ...
search-newest = newest first
search-best = best first
search-beyond = Nothing fits so far; Enter looks further back.
search-none = Nothing was found. Try fewer words, or no filters.
search-all = { $n ->
    [one] One match; that is all.
   *[other] { $n } matches; that is all.
}
search-many = The first { $n } matches; more words narrow it down.
key-results = results

## Help
help-title = Help
help-all-title = Help on all screens
help-topics = Topics of a conference
help-board = Ideas of a conference
help-topic = A topic
help-idea = An idea
help-step = A step of an idea
help-writing = Writing
help-menu = After Esc
help-text = In the text
help-going = After g
help-house-else = Outside text fields
help-find = Find:
help-not-found = Not found on this page.
help-palette = : finds every action and every place by a few letters of its name, and shows its key. While you write, Ctrl-P does the same.
help-search = / finds words in titles and posts; in a conference or a topic, it looks there first. Filters narrow it: in:tools by:ada is:question is:unanswered is:announcement is:idea status:planned after:2026-01 before:2026-02-28. Filters alone list topics, or what somebody wrote.
help-more = more below
help-here = Here
help-tending = What hosts do here
help-list = In every list
help-house = Everywhere
help-how = How this place works
help-new = New is what others wrote since you last read there. The server keeps count, so you never lose your place, on any machine.
help-space = Space reads on: a page, then the next topic with something new, then the next conference, until all is read.
help-reference = Everything has a reference, like tools.12.3: conference, topic, post. Type # and a reference to go there; in a conference 12 is enough, in a topic 5 is its post 5. In a post, a reference becomes a link.
help-undo = When a key changes something, the line above the keys says so; u undoes it where that can be done. Only what cannot be undone asks first.
help-trending = Trending: a vote counts half as much as one that is cast { $days } days later; the opening counts like a vote.
help-live = Top and trending show the ideas that can still be voted for; newest shows all of them, the decided ones too.
help-record = In time: of the answers (planned, shipped or declined) of the last year and of what is overdue now, how many came within the promised days. Planned: of the promises that have ended, how many shipped by their first target.
help-access = Another machine, a lost key, a password: gk shows your ways to sign in.
key-close = close

## Commands over ssh
exec-heading = Commands, as in: ssh HOST new
exec-footing = help VERB says more; --json prints JSON.
exec-statuses = Exit status: 0 done, 1 failed, 2 usage, 3 not permitted, 4 not found.
exec-usage = Usage: { $usage }
exec-about-help = what there is, or how one command is used
exec-about-whoami = who you are here, and your keys
exec-about-conferences = the conferences that you may read, yours first
exec-about-topics = the topics of a conference, by latest activity
exec-about-new = the topics with something new
exec-about-read = the posts of a topic, or from one post on
exec-about-post = open a topic with the text on standard input
exec-about-reply = reply with the text on standard input
exec-about-announce = announce something, with the text on standard input (the sponsor's staff)
exec-about-ideas = the ideas of a conference, by votes
exec-about-vote = vote for an idea
exec-about-unvote = take your vote back
exec-about-step = take an idea to another status, with a reason
exec-about-doubt = say that an idea that was shipped is not really fixed
exec-about-call = look for N testers of an idea, or close the call with what they found
exec-about-test = test an idea for which testers are looked for
exec-about-tend = for hosts: do something with a post or a topic, with a reason
exec-about-decide = for hosts: decide the appeal against an entry of the log, or for an idea
exec-about-reverse = for hosts: take back what an entry of the log tells of
exec-about-release = for hosts: post what is held, in its author's name
exec-about-refuse = for hosts: do not post what is held; its author reads why
exec-about-welcome = for hosts: put a newcomer aside as welcomed
exec-about-inbox = what you were told of, newest first
exec-inbox-appeal = "log ID" shows the entry; "appeal ID" appeals against it, once, with your words on standard input.
exec-about-queue = what waits for you as host, staff or sysop, oldest first
exec-about-search = posts and titles with these words, newest first
exec-about-who = who is here
exec-about-export-me = everything that is stored of you, as a zip archive
exec-option-json = print JSON
exec-option-limit = how many at most, 1 to 500 (default 50)
exec-option-before = continue after this reference, the last one of the page before
exec-option-from = start at the post with this number
exec-option-mark = count what was printed, and all before it, as read
exec-option-title = the title
exec-option-kind = discussion, question or problem
exec-option-id = 1 to 64 characters of your choice; a command repeated with the same id is done only once
exec-option-view = top, trending, newest, new, mine, voted or overdue (default top)
exec-option-declares = news, release, change, known-issue, incident or question
exec-option-ships = the shipped ideas that a release names, like wishes.7,wishes.9
exec-option-at = when to publish it, in UTC, like 2027-05-31 09:00
exec-option-reason = why; without it, the text on standard input is the reason
exec-option-why = why: spam, attack, private, unlawful, misplaced, duplicate, asked, upkeep or mistake
exec-option-target = only for planned: when, like 2027 Q2 or 2027-05, a release may follow
exec-option-release = only for shipped: the release that has it
exec-option-into = only for merged: the idea it goes on in
exec-option-words = why, in words
exec-option-undo = the other way round: for hide, freeze, retire, pin, link, accept; for retitle, move, split what was done last with the topic; doubt and test: no longer
exec-option-to = the other conference: for move, link, unlink
exec-option-along = what is split off too: answers, after or alone
exec-option-yes = erase it: nothing brings it back
exec-no-command = The screens need a terminal: ssh -t HOST. Without one, give a command.
exec-unknown = There is no command "{ $text }".
exec-unknown-hint = ssh HOST help lists them.
exec-quotes = A quotation mark is left open.
exec-quotes-hint = Your own shell takes the outer quotation marks away: --title "'Two words'".
exec-unknown-option = { $verb } has no option { $text }.
exec-bad-value = { $option } takes a different value: { $about }.
exec-missing = { $option } is missing: { $about }.
exec-not-for = { $option } is not for { $deed }.
exec-would-erase = would erase the words of { $place } by { $who } for good; --yes erases them
exec-tended = { $act ->
    [hide] hidden
    [unhide] shown again
    [erase] erased for good
    [freeze] closed for answers
    [thaw] open for answers again
    [retire] out of the lists
    [unretire] back in the lists
    [pin] pinned on top
    [unpin] no longer pinned
    [retitle] has its new title
    [move] moved
    [link] linked
    [unlink] no longer linked
    [split] split off
    [dismiss] stands; its flags count no more
    [accept] is the accepted answer
    [unaccept] is no longer the accepted answer
   *[other] { $act }
}
exec-tended-now = ; it stands at { $place } now
exec-taken-back = taken back
exec-so-already = it is so already
exec-no-flags = no flags wait here
exec-new-words = The post has its new words.
exec-refused = Not posted; its author reads why ({ $entry }).
exec-welcomed = { $handle } waits to be welcomed no more.
exec-not-held = "{ $text }" is not the ID of a held post; queue lists them.
exec-no-newcomer = No newcomer { $handle } waits to be welcomed. Nothing was changed.
exec-nothing-back = Nothing of that kind was done with { $topic } that could be taken back. Nothing was changed.
exec-operands = That is not how { $verb } is used.
exec-not-a-reference = "{ $text }" is not a reference.
exec-not-an-entry = "{ $text }" is not the number of an entry of the log, like 42.
exec-not-a-board = { $slug } is not a conference of ideas.
exec-said-already-hint = With --id a script may repeat itself: it is told the same reference again. Else say it in other words, or wait { $minutes } min.
exec-rules-first = The house rules are newer than those that you agreed to, or you have not agreed yet. Nothing was done.
exec-rules-hint = Read them: ssh HOST rules; then agree: ssh HOST rules agree
exec-rules-agreed = You agreed to version { $version } of the house rules.
exec-no-step = An appeal, a doubt, a call for testers and a place among them are no steps but commands of their own: ssh HOST help.
exec-not-a-post = { $topic } is a topic, and this is done with a post. Nothing was done.
exec-not-a-post-hint = Its first post is { $post }.
exec-not-utf8 = The text is not UTF-8. Nothing was posted.
exec-too-long = The text has more than { $limit } bytes. Nothing was posted.
exec-terminal = There is no standard input while there is a terminal.
exec-terminal-hint = Leave out -t.
exec-silent = No text came for { $seconds } s. Nothing was posted.
exec-silent-hint = The text is read from standard input up to its end: reply REF < text.
exec-lost = Part of the text was lost on its way. Nothing was posted.
exec-lost-hint = Send it again.
exec-slow = This took longer than { $seconds } s.
exec-slow-hint = Check whether it was done before you repeat it.
exec-stopped = The server stops for a moment.
exec-newcomer = You are not a member yet.
exec-members-only = Only members may do that.
exec-join-first = Join first: ssh -t HOST
exec-try-again = Nothing was done. Try again in { $seconds } s.
exec-busy = The server is busy. Nothing was done.
exec-read-only-hint = Reading works. Try again later.
exec-more = There is more: { $option }
exec-none = There is nothing to list.
exec-new-posts = { $n } new
exec-not-joined = not in your list
exec-host-of = host of { $slug }
exec-hidden = { $who } hid this post: { $reason }. --json shows its words.
exec-folded = Several flagged this post, so it is folded until a host looks: { $reason }. --json shows its words.
exec-active = active { $at } UTC

## Signing in as somebody else
home-not-you = Not { $handle }? Sign in as somebody else
home-sign-in = A member? Sign in
signin-title = Sign in
signin-how = With your handle and your password, or with a device or recovery code. With a key, sign in from your client, with HANDLE@ before the server's name.
signin-how-code = With your handle and a device or recovery code. With a key, sign in from your client, with HANDLE@ before the server's name.
signin-how-new-key = With your handle and your password, or with a device or recovery code. A code also makes this machine's key yours.
signin-handle = Handle
signin-secret = Password or code
signin-code = Code
signin-wrong = Wrong password or code.
key-sign-in = sign in

## Ways to sign in
access-title = Ways to sign in
access-keys = Keys
access-added = added
access-used = last used
access-never = never
access-in-use = in use now
access-unproved = Not used yet: sign in with it once as ssh { $handle }@...
access-nameless = no name
access-key-dates = added { $added }, last used { $used }
access-enrolled-label = added with a code
access-add-key = Add a key
access-rename-key = Rename a key
access-password = Password
access-set-password = Set a password
access-change-password = Change the password
access-new-password = Set a new password
access-remove-password = Remove the password
access-codes = Codes, each good once
access-device = Bring another machine: make a code
access-recovery = { $left ->
    [0] For a lost key: make recovery codes
    [one] For a lost key: one code is left
   *[other] For a lost key: { $left } codes are left
}
access-came-device = You signed in with a device code; it is used up.
access-came-recovery = { $left ->
    [0] You signed in with your last recovery code: make new ones.
    [one] You signed in with a recovery code; one is left.
   *[other] You signed in with a recovery code; { $left } are left.
}
access-came-add = Add this machine's key or set a password, and you need no code next time. q goes on to Home.
access-came-enrolled = This machine's key is yours now and signs you in from here on. r names it, q goes on to Home.
access-not-a-key = That works on keys; move to one first.
access-add-how = Paste the one line of the public key: ssh-ed25519 AAAA... and a name. On that machine, cat ~/.ssh/id_ed25519.pub shows it; PuTTYgen shows it at the top.
access-rename-how = What do you call the key { $fingerprint }?
access-password-how = A few words that you can remember, at least { $least } characters. What you type is not shown, so the new password is typed twice.
access-remove-password-how = Type your current password once more. After that, it signs nobody in.
access-remove-password-ask = Remove the password for good? The same key again does it, any other key keeps it.
access-field-key = Key
access-field-name = Name
access-field-present = Current
access-field-new = New
access-field-again = Once more
access-key-added = The key "{ $label }" is added. Sign in with it once as ssh { $handle }@...
access-key-removed = The key "{ $label }" is removed.
access-key-renamed = The key is called "{ $label }" now.
access-remove-ask = Remove the key "{ $label }" for good? x again does it, any other key keeps it.
access-remove-own-ask = You came in with the key "{ $label }": removing it ends this session. x again does it, any other key keeps it.
access-password-set = Your new password is in force from now on.
access-password-removed = Your password is removed.
access-codes-ask = { $left ->
    [one] New codes make the one you have left void. Enter again makes them, any other key keeps it.
   *[other] New codes make the { $left } you have left void. Enter again makes them, any other key keeps them.
}
access-device-title = Another machine
access-device-good = Good once, for ten minutes: until { $minute } UTC.
access-device-there = On the other machine, type the same line as here, with new@ before the server's name.
access-device-there-by = On the other machine, type:
access-device-new = On the line "Already a member?" press Enter; your handle is { $handle }, and the code goes in place of the password. From then on, that machine's key signs you in.
access-device-keyless = No key there? ssh-keygen makes one. Or do without: { $handle }@ in place of new@, and the code in place of the password.
access-codes-title = Recovery codes
access-codes-how = Write them down, and keep them away from your machines. Each signs you in once, in place of the password. They are not shown again.
told-key-added = A key was added to your account. Not by you? Press gk.
told-key-removed = A key was removed from your account. Not by you? Press gk.
told-password-set = The password of your account was set. Not by you? Press gk.
told-password-removed = The password of your account was removed. Not by you? Press gk.
told-device-code = A device code was made for your account. Not by you? Press gk.
told-recovery-codes = New recovery codes were made for your account. Not by you? Press gk.
told-recovery = The sysop made a recovery code for your account. You did not ask for it? Press gk.
told-code-used = A code was used to sign in to your account. Not by you? Press gk.

# The log
act-to-you = { $act ->
    [refuse] did not post what you wrote
    [purge] took out all your posts
    [unpurge] put your posts back
    [suspend] suspended you
    [reinstate] let you write again
    [approve] let you in
    [grant-staff] marked you as staff
    [revoke-staff] took the staff mark from you
    [grant-sysop] made you a sysop
    [revoke-sysop] took the sysop mark from you
    [depute] gave you pages of the sysop's
    [undepute] took pages of the sysop's from you
    [host] made you a host
    [unhost] made you a host no longer
    [admit] admitted you
    [expel] admitted you no longer
    [claim] gave you the imported posts that you wrote
    [recover] made a recovery code for you
    [add-key] put a key on your account
    [remove-key] took a key from your account
    [organisation] decided about the organisation that you proposed
    [merge-organisation] merged the organisation that you proposed into another
   *[other] { $act }
}
act-done = { $act ->
    [hide] hid a post
    [unhide] showed a hidden post again
    [fold] folded a post that several flagged
    [dismiss] looked at flags and let the post stand
    [erase] erased an unlawful post
    [freeze] closed a topic for answers
    [thaw] opened a topic for answers again
    [retire] took a topic out of the lists
    [unretire] put a topic back into the lists
    [pin] pinned a topic
    [unpin] unpinned a topic
    [retitle] gave a topic another title
    [move] moved a topic
    [link] linked a topic into another conference
    [unlink] took a link to a topic away
    [split] split posts off a topic
    [unsplit] put split posts back
    [release] posted a held post
    [refuse] did not post a held post
    [purge] took out all posts of a member
    [unpurge] put the posts of a member back
    [suspend] suspended a member
    [reinstate] reinstated a member
    [approve] let a newcomer in
    [reject] did not let a newcomer in
    [grant-staff] marked a member as staff
    [revoke-staff] took the staff mark from a member
    [grant-sysop] made a member a sysop
    [revoke-sysop] took the sysop mark from a member
    [depute] gave a deputy pages
    [undepute] took pages from a deputy
    [host] made a member a host
    [unhost] made a member a host no longer
    [admit] admitted a member
    [expel] admitted a member no longer
    [add-conference] added a conference
    [edit-conference] changed a conference
    [move-conference] moved a conference in the list
    [archive] closed a conference
    [unarchive] opened a conference again
    [claim] gave imported posts to who wrote them
    [recover] made a recovery code for a member
    [add-key] gave a member a key
    [remove-key] took a key from a member
    [watch-word] put a word on the watch list
    [unwatch-word] took a word off the watch list
    [erase-member] erased a member
    [step] took a step with an idea
    [accept] accepted an answer
    [unaccept] accepted an answer no longer
    [grant-appeal] granted an appeal
    [dismiss-appeal] dismissed an appeal
    [organisation] decided about an organisation
    [merge-organisation] merged an organisation into another
    [disconnect] ended a session
    [invite] invited newcomers
    [revoke-invite] ended an invitation
    [configure] changed a setting
   *[other] { $act }
}
reason = { $reason ->
    [spam] spam
    [attack] attacks a person
    [private] private matters
    [unlawful] against the law
    [misplaced] belongs elsewhere
    [duplicate] stands elsewhere already
    [asked] at their own request
    [upkeep] keeping order
    [mistake] the act before was a mistake
    [appeal] an appeal was granted
   *[other] { $reason }
}
office = { $office ->
    [host] host
    [staff] staff
    [sysop] sysop
    [deputy] deputy
    [operator] operator
    [forum] the forum
   *[other] { $office }
}
