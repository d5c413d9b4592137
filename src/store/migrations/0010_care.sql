-- The care of a community: the log of what hosts, staff and sysops do, with its reasons; what is held until a host looks;
-- applications; deputies; addresses that topics have besides their own; and what an erased member leaves behind.

CREATE TABLE log (                     -- only added to; open to members as far as they may read the place
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      INTEGER REFERENCES member (id), -- none: whoever runs the server, or the forum itself
    office     TEXT NOT NULL CHECK (office IN ('host', 'staff', 'sysop', 'operator', 'forum')), -- as what they acted
    act        TEXT NOT NULL,          -- domain::Act
    conference INTEGER REFERENCES conference (id),
    topic      INTEGER REFERENCES topic (id),
    post       INTEGER REFERENCES post (id),
    member     INTEGER REFERENCES member (id), -- whom it concerns
    reason     TEXT CHECK (reason IN ('spam', 'attack', 'private', 'unlawful', 'misplaced', 'duplicate', 'asked', 'upkeep',
                   'mistake', 'appeal')), -- the list is closed, and criticism is not in it
    words      TEXT NOT NULL DEFAULT '',
    before     TEXT,                   -- what a reversal puts back: a title, a place, until when
    after      TEXT,
    reverses   INTEGER UNIQUE REFERENCES log (id), -- the entry that this one takes back
    CONSTRAINT somebody_acted CHECK (actor IS NOT NULL OR office IN ('operator', 'forum')),
    CONSTRAINT what_takes_away_has_a_reason CHECK (reason IS NOT NULL OR act NOT IN ('hide', 'unhide', 'fold', 'dismiss', 'erase',
        'freeze', 'thaw', 'retire', 'unretire', 'pin', 'unpin', 'retitle', 'move', 'link', 'unlink', 'split', 'unsplit', 'refuse',
        'suspend', 'reinstate', 'purge', 'unpurge', 'reject')),
    CONSTRAINT a_suspension_has_words CHECK (act NOT IN ('suspend', 'reinstate', 'refuse', 'reject')
        OR trim(words, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')
) STRICT;
CREATE INDEX log_conference ON log (conference, id) WHERE conference IS NOT NULL; -- the log of a conference
CREATE INDEX log_member ON log (member, id) WHERE member IS NOT NULL;             -- what concerns a member
CREATE INDEX log_actor ON log (actor, id) WHERE actor IS NOT NULL;                -- what somebody did
CREATE INDEX log_act ON log (act, id);                                            -- the log of one kind of act
CREATE INDEX log_topic ON log (topic, id) WHERE topic IS NOT NULL;                -- what was done with a topic
CREATE INDEX log_post ON log (post, id) WHERE post IS NOT NULL;                   -- and with a post

CREATE TABLE log_appeal (              -- once for each entry; somebody else than who acted decides
    entry      INTEGER PRIMARY KEY REFERENCES log (id),
    member     INTEGER NOT NULL REFERENCES member (id),
    at         INTEGER NOT NULL,
    words      TEXT NOT NULL
        CHECK (trim(words, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''),
    decided_at INTEGER,
    decided_by INTEGER REFERENCES member (id), -- none: whoever runs the server
    granted    INTEGER CHECK (granted IN (0, 1)),
    answer     TEXT,
    CHECK ((decided_at IS NULL) = (granted IS NULL)),
    CONSTRAINT an_answer_has_words CHECK ((decided_at IS NULL) = (answer IS NULL)
        AND trim(coalesce(answer, '-'), char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')
) STRICT;
CREATE INDEX log_appeal_waiting ON log_appeal (at) WHERE decided_at IS NULL; -- the queue

ALTER TABLE post ADD COLUMN hidden INTEGER REFERENCES log (id);   -- the entry that hid it, for the reason beside the fold
ALTER TABLE post ADD COLUMN moved_to INTEGER REFERENCES post (id); -- it was split off: what stands at its number points there
ALTER TABLE post ADD COLUMN apart INTEGER REFERENCES post (id);    -- what it answers, where that stands in another topic
CREATE INDEX post_hidden ON post (hidden) WHERE hidden IS NOT NULL; -- what a purge took out, to put it back
CREATE INDEX post_apart ON post (apart) WHERE apart IS NOT NULL;
CREATE INDEX post_moved_to ON post (moved_to) WHERE moved_to IS NOT NULL;

ALTER TABLE topic ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
ALTER TABLE topic ADD COLUMN retired INTEGER REFERENCES log (id);  -- the entry that took it out of the lists
CREATE INDEX topic_retired ON topic (retired) WHERE retired IS NOT NULL;
CREATE INDEX topic_gone ON topic (conference, last_post_at, id) WHERE retired IS NOT NULL; -- to find them again
-- Lists pass over what is retired without looking at it.
CREATE INDEX topic_pinned ON topic (conference, last_post_at, id) WHERE pinned = 1 AND retired IS NULL;
DROP INDEX topic_activity;
CREATE INDEX topic_activity ON topic (conference, last_post_at, id) WHERE retired IS NULL;
DROP INDEX topic_news;
CREATE INDEX topic_news ON topic (conference, last_post) WHERE retired IS NULL;
DROP INDEX topic_unanswered;
CREATE INDEX topic_unanswered ON topic (conference, last_post_at, id)
    WHERE retired IS NULL AND (posts = 1 OR (kind = 'question' AND answer IS NULL));

CREATE TABLE address (                 -- where a topic is found besides: where it stood before it moved, and where it is linked
    conference INTEGER NOT NULL REFERENCES conference (id),
    number     INTEGER NOT NULL,       -- counted with the conference's own topics, and like theirs never used again
    topic      INTEGER NOT NULL REFERENCES topic (id),
    linked     INTEGER NOT NULL CHECK (linked IN (0, 1)), -- whether it stands in the list there
    PRIMARY KEY (conference, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_topic ON address (topic);
CREATE INDEX address_linked ON address (conference) WHERE linked = 1;
-- A topic that moves or is split takes its marks along; floors of two conferences are compared then.
DROP INDEX reading_watched;
CREATE INDEX reading_topic ON reading (topic, attention);          -- also whom a post tells
CREATE INDEX floor_conference ON floor (conference, member);
CREATE INDEX draft_target ON draft (target) WHERE place = 'topic';

ALTER TABLE flag ADD COLUMN settled INTEGER REFERENCES log (id);   -- what a host did about it; none: it waits
CREATE INDEX flag_waiting ON flag (at, post) WHERE settled IS NULL; -- the queue, the oldest first
CREATE INDEX flag_at ON flag (at);                                 -- the report

ALTER TABLE notice ADD COLUMN entry INTEGER REFERENCES log (id);   -- the entry of the log that it tells of
CREATE INDEX notice_post ON notice (post); -- that none is of a stub, when posts go back to where they were split off

CREATE TABLE held (                    -- posts that wait for a host: no post yet, so nothing counts, finds or shows them
    id         INTEGER PRIMARY KEY,    -- the command that posts it: released twice, it is one post
    author     INTEGER NOT NULL REFERENCES member (id),
    conference INTEGER NOT NULL REFERENCES conference (id),
    topic      INTEGER REFERENCES topic (id), -- the topic that it answers, or whose post it changes; none: it opens one
    edits      INTEGER REFERENCES post (id),  -- the post whose words it changes
    version    INTEGER,
    answers    INTEGER,
    kind       TEXT,
    title      TEXT NOT NULL DEFAULT '',
    body       TEXT NOT NULL CHECK (length(body) > 0),
    why        TEXT NOT NULL CHECK (why IN ('link', 'twin', 'word', 'bait')),
    clue       TEXT NOT NULL DEFAULT '', -- the watched word, the address of the twin
    at         INTEGER NOT NULL,
    refused    INTEGER REFERENCES log (id), -- its words are the author's again
    CHECK ((edits IS NULL) = (version IS NULL))
) STRICT;
CREATE INDEX held_waiting ON held (conference, at) WHERE refused IS NULL;
CREATE INDEX held_author ON held (author, at);

CREATE TABLE likeness (                -- what near-duplicates have in common: see domain::likeness
    id     INTEGER PRIMARY KEY,        -- of the post, or of what is held
    author INTEGER NOT NULL REFERENCES member (id),
    at     INTEGER NOT NULL,
    hash   INTEGER NOT NULL,           -- 64 bits; near texts differ in few
    first  INTEGER NOT NULL,           -- its four quarters: texts that differ in at most three bits share one
    second INTEGER NOT NULL,
    third  INTEGER NOT NULL,
    fourth INTEGER NOT NULL
) STRICT;
CREATE INDEX likeness_first ON likeness (first, at);
CREATE INDEX likeness_second ON likeness (second, at);
CREATE INDEX likeness_third ON likeness (third, at);
CREATE INDEX likeness_fourth ON likeness (fourth, at);
CREATE INDEX likeness_at ON likeness (at);                         -- to forget old ones

CREATE TABLE watched (                 -- words that hold a post, never delete it
    word TEXT PRIMARY KEY,             -- as the search cuts it
    said TEXT NOT NULL,                -- as it was typed
    at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE purging (                 -- purges that are under way, and their ways back: done in batches, also after a crash
    entry   INTEGER PRIMARY KEY REFERENCES log (id),
    of      INTEGER NOT NULL REFERENCES log (id), -- the entry at which what it took points
    member  INTEGER NOT NULL REFERENCES member (id),
    takes   INTEGER NOT NULL CHECK (takes IN (0, 1)),
    reached INTEGER NOT NULL DEFAULT 0  -- the last post that was looked at
) STRICT;

CREATE TABLE application (             -- members who wait until a sysop lets them in, where registration is by approval
    member  INTEGER PRIMARY KEY REFERENCES member (id),
    words   TEXT NOT NULL DEFAULT '',  -- what they say of themselves
    at      INTEGER NOT NULL,
    refused INTEGER REFERENCES log (id)
) STRICT;
CREATE INDEX application_waiting ON application (at) WHERE refused IS NULL;

CREATE INDEX appeal_waiting ON appeal (at) WHERE decided_at IS NULL;   -- the queue
CREATE INDEX topic_alone ON topic (conference, at)
    WHERE kind = 'question' AND answer IS NULL AND posts <= 5;            -- the queue: questions that nobody answered

CREATE TABLE deputy (                  -- members who have some of the sysop's pages
    member INTEGER NOT NULL REFERENCES member (id),
    page   TEXT NOT NULL,
    PRIMARY KEY (member, page)
) STRICT, WITHOUT ROWID;

ALTER TABLE member ADD COLUMN welcomed INTEGER NOT NULL DEFAULT 0 CHECK (welcomed IN (0, 1)); -- a host put them aside
ALTER TABLE member ADD COLUMN suspension INTEGER REFERENCES log (id); -- the entry that suspended them; its words are suspended_reason
ALTER TABLE member ADD COLUMN erased_at INTEGER;                   -- what they wrote stays or went, they themselves are gone
ALTER TABLE member ADD COLUMN claimed_by INTEGER REFERENCES member (id); -- of a sender: the member whose posts these are
CREATE INDEX member_claimed_by ON member (claimed_by) WHERE claimed_by IS NOT NULL; -- whom else an import called so
CREATE INDEX mute_muted ON mute (muted);                           -- an erased member is muted by nobody
CREATE INDEX flag_member ON flag (member);                         -- what a member flagged: their own data
CREATE INDEX member_joined ON member (joined_at) WHERE handle IS NOT NULL; -- the newest, for the queue and the report

CREATE TABLE gone_handle (             -- handles that nobody gets again: only a hash is left of them
    hash TEXT PRIMARY KEY              -- SHA-256 of the skeleton
) STRICT, WITHOUT ROWID;

CREATE TABLE here (                    -- how many were here at most, on each day
    day  INTEGER PRIMARY KEY,          -- its first moment, UTC
    peak INTEGER NOT NULL
) STRICT;
