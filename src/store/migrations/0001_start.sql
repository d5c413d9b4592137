-- The first schema. Times are UTC milliseconds; ids are made by the application (domain::IdMaker); booleans are 0 or 1.
-- A plain subset of SQL on purpose: no triggers, no now(), no random(), so that PostgreSQL can be a second engine.

CREATE TABLE setting (                -- what the site remembers of itself: next_node, claim code, search_version
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invite (
    code       TEXT PRIMARY KEY,      -- ten characters of Crockford's base32, without the dash
    uses_left  INTEGER NOT NULL CHECK (uses_left >= 0),
    used       INTEGER NOT NULL DEFAULT 0,
    expires_at INTEGER,
    note       TEXT NOT NULL DEFAULT '',
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id               INTEGER PRIMARY KEY,
    handle           TEXT UNIQUE,     -- none while unclaimed
    skeleton         TEXT UNIQUE,     -- what handles that look alike have in common
    name             TEXT NOT NULL CHECK (length(name) > 0),
    staff            INTEGER NOT NULL DEFAULT 0 CHECK (staff IN (0, 1)),
    sysop            INTEGER NOT NULL DEFAULT 0 CHECK (sysop IN (0, 1)),
    language         TEXT,
    joined_at        INTEGER NOT NULL,
    seen_at          INTEGER,         -- when they were last here
    visited_at       INTEGER,         -- the visit before that: what Home calls "since"
    floor            INTEGER NOT NULL DEFAULT 0, -- post id: the floor in every conference without a row in floor
    password         TEXT,            -- argon2id, PHC form
    rules_version    INTEGER NOT NULL DEFAULT 0,
    invite           TEXT REFERENCES invite (code),
    suspended_until  INTEGER,
    suspended_reason TEXT,
    source           TEXT UNIQUE,     -- what imported posts call them, for claims; shown to nobody
    CHECK ((handle IS NULL) = (skeleton IS NULL)),
    CHECK ((suspended_until IS NULL) = (suspended_reason IS NULL)),
    CHECK (suspended_reason IS NULL OR length(trim(suspended_reason)) > 0)
) STRICT;
CREATE INDEX member_sysop ON member (id) WHERE sysop = 1; -- whether there is one

CREATE TABLE member_key (
    fingerprint TEXT PRIMARY KEY,     -- SHA256:..., so one key belongs to one member
    member      INTEGER NOT NULL REFERENCES member (id),
    label       TEXT NOT NULL,
    added_at    INTEGER NOT NULL,
    used_at     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX member_key_member ON member_key (member); -- the keys of one member

CREATE TABLE conference (
    id           INTEGER PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE, -- rows are never deleted, so it is never reused
    title        TEXT NOT NULL,
    description  TEXT NOT NULL DEFAULT '',
    kind         TEXT NOT NULL CHECK (kind IN ('forum', 'ideas', 'announcements')),
    access       TEXT NOT NULL CHECK (access IN ('public', 'members', 'private')),
    archived     INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    position     INTEGER NOT NULL,     -- the order of the list
    topics       INTEGER NOT NULL DEFAULT 0, -- the highest topic number, as none is removed
    last_post    INTEGER NOT NULL DEFAULT 0, -- post id; a floor at or past it means: nothing new here
    last_post_at INTEGER,
    at           INTEGER NOT NULL
) STRICT;

CREATE TABLE standing (               -- hosts, and who was admitted to a private conference
    conference INTEGER NOT NULL REFERENCES conference (id),
    member     INTEGER NOT NULL REFERENCES member (id),
    host       INTEGER NOT NULL DEFAULT 0 CHECK (host IN (0, 1)),
    admitted   INTEGER NOT NULL DEFAULT 0 CHECK (admitted IN (0, 1)),
    PRIMARY KEY (member, conference)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_conference ON standing (conference); -- the hosts of a conference

CREATE TABLE follow (                 -- deviations only: what one may read is in one's list by default
    member     INTEGER NOT NULL REFERENCES member (id),
    conference INTEGER NOT NULL REFERENCES conference (id),
    joined     INTEGER NOT NULL CHECK (joined IN (0, 1)),
    PRIMARY KEY (member, conference)
) STRICT, WITHOUT ROWID;

CREATE TABLE floor (                  -- posts up to this id are unseen, not new
    member     INTEGER NOT NULL REFERENCES member (id),
    conference INTEGER NOT NULL REFERENCES conference (id),
    post       INTEGER NOT NULL,
    at         INTEGER NOT NULL DEFAULT 0, -- when the member moved it; for a day nothing else does, so that undo finds it
    PRIMARY KEY (member, conference)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
    id           INTEGER PRIMARY KEY,
    conference   INTEGER NOT NULL REFERENCES conference (id),
    number       INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('discussion', 'question', 'problem')),
    title        TEXT NOT NULL CHECK (length(title) > 0),
    author       INTEGER NOT NULL REFERENCES member (id),
    staff        INTEGER NOT NULL DEFAULT 0 CHECK (staff IN (0, 1)), -- as the author was then
    at           INTEGER NOT NULL,
    posts        INTEGER NOT NULL DEFAULT 0, -- numbers run from 0 to posts - 1
    last_post    INTEGER NOT NULL DEFAULT 0, -- post id
    last_post_at INTEGER NOT NULL,
    frozen       INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
    answer       INTEGER,              -- the number of the accepted answer
    UNIQUE (conference, number)
) STRICT;
CREATE INDEX topic_activity ON topic (conference, last_post_at, id); -- a page of the list by latest activity
CREATE INDEX topic_news ON topic (conference, last_post);            -- topics with something past a floor
CREATE INDEX topic_unanswered ON topic (conference, last_post_at, id)
    WHERE posts = 1 OR (kind = 'question' AND answer IS NULL);       -- the filter "unanswered"

CREATE TABLE post (
    id        INTEGER PRIMARY KEY,     -- grows in order of commit: floors are measured in it
    topic     INTEGER NOT NULL REFERENCES topic (id),
    number    INTEGER NOT NULL,
    author    INTEGER NOT NULL REFERENCES member (id),
    staff     INTEGER NOT NULL DEFAULT 0 CHECK (staff IN (0, 1)), -- as the author was then
    at        INTEGER NOT NULL,
    answers   INTEGER,                 -- the number of a post of the same topic
    state     TEXT NOT NULL DEFAULT 'shown' CHECK (state IN ('shown', 'hidden', 'scribbled', 'erased')),
    edited_at INTEGER,
    version   INTEGER NOT NULL DEFAULT 0,
    thanks    INTEGER NOT NULL DEFAULT 0,
    command   INTEGER,                 -- the command that made it: the same one twice makes one post
    source    TEXT,                    -- what an import called it: the same one twice makes one post
    body      TEXT NOT NULL,           -- last, so that counting never reads the pages that a long text overflows to
    UNIQUE (topic, number)
) STRICT;
CREATE UNIQUE INDEX post_command ON post (command) WHERE command IS NOT NULL;
CREATE UNIQUE INDEX post_source ON post (source) WHERE source IS NOT NULL;
CREATE INDEX post_author ON post (author, id); -- the pace of a member, and by: in a search

CREATE TABLE revision (               -- earlier words of a post, readable by members
    post    INTEGER NOT NULL REFERENCES post (id),
    version INTEGER NOT NULL,
    until   INTEGER NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (post, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE part (                   -- who takes part in a topic: counted here so that no topic is ever scanned
    topic  INTEGER NOT NULL REFERENCES topic (id),
    member INTEGER NOT NULL REFERENCES member (id),
    posts  INTEGER NOT NULL,
    PRIMARY KEY (topic, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    member     INTEGER NOT NULL REFERENCES member (id),
    topic      INTEGER NOT NULL REFERENCES topic (id),
    conference INTEGER NOT NULL REFERENCES conference (id),
    upto       INTEGER NOT NULL DEFAULT -1, -- the number of the last post read
    pending    INTEGER NOT NULL DEFAULT 0 CHECK (pending IN (0, 1)), -- the floor does not apply: see domain::reading
    attention  TEXT NOT NULL DEFAULT 'normal' CHECK (attention IN ('normal', 'watched', 'forgotten')),
    at         INTEGER,
    PRIMARY KEY (member, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_pending ON reading (member, conference) WHERE pending = 1;       -- news below a floor
CREATE INDEX reading_watched ON reading (topic) WHERE attention = 'watched';           -- whom a post tells
CREATE INDEX reading_my_watched ON reading (member, conference) WHERE attention = 'watched'; -- the filter "watched"

CREATE TABLE draft (
    member   INTEGER NOT NULL REFERENCES member (id),
    place    TEXT NOT NULL CHECK (place IN ('topic', 'conference', 'post')), -- an answer, a new topic, an edit
    target   INTEGER NOT NULL,
    title    TEXT NOT NULL DEFAULT '',
    kind     TEXT NOT NULL DEFAULT 'discussion',
    body     TEXT NOT NULL,
    answers  INTEGER,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (member, place, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE thank (
    post   INTEGER NOT NULL REFERENCES post (id),
    member INTEGER NOT NULL REFERENCES member (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (post, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (
    id     INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id),
    kind   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    post   INTEGER NOT NULL REFERENCES post (id),
    by     INTEGER NOT NULL REFERENCES member (id),
    read   INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    UNIQUE (member, post)              -- a post tells each member once, for the strongest reason
) STRICT;
CREATE INDEX notice_inbox ON notice (member, id);
CREATE INDEX notice_unread ON notice (member, id) WHERE read = 0; -- the number in the header

CREATE TABLE event (                  -- every change of the forum, in order of commit: ids only, never words
    seq        INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    actor      INTEGER,                -- none: the operator
    member     INTEGER,
    conference INTEGER,
    topic      INTEGER,
    post       INTEGER
) STRICT;

-- The text is segmented in Rust (domain words, pairs of CJK); rowid is the post's id. Deletion is the 'delete' command
-- with the old text: with contentless_delete=1 an erased word stayed in the file.
CREATE VIRTUAL TABLE search USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 0 categories ''L* M* N* Co''');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
