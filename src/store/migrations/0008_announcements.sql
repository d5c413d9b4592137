-- The sponsor's announcements: a declared kind beside the topic, what will be published later, which ideas a release names;
-- and flags, with which members say that something is wrong with a post.

CREATE TABLE announcement (
    topic INTEGER PRIMARY KEY REFERENCES topic (id),
    kind  TEXT NOT NULL CHECK (kind IN ('news', 'release', 'change', 'known-issue', 'incident', 'question'))
) STRICT;
INSERT INTO announcement (topic, kind)
    SELECT t.id, 'news' FROM topic t JOIN conference c ON c.id = t.conference WHERE c.kind = 'announcements';

CREATE INDEX announcement_bad ON announcement (topic) WHERE kind IN ('known-issue', 'incident'); -- on Home until opened

CREATE TABLE redeclared (              -- kinds that their author changed: the first declaration stays to be seen
    topic  INTEGER NOT NULL REFERENCES announcement (topic),
    at     INTEGER NOT NULL,
    before TEXT NOT NULL,
    after  TEXT NOT NULL,
    PRIMARY KEY (topic, at),
    CHECK (before <> after)
) STRICT, WITHOUT ROWID;

-- The last announcement (its topic) that Home has shown to a member, and the one as it was when this visit began: what is
-- shown once stands on Home until the visit is over.
ALTER TABLE member ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN announced_before INTEGER NOT NULL DEFAULT 0;

-- What the draft of an announcement says besides, as it was typed.
ALTER TABLE draft ADD COLUMN declared TEXT;
ALTER TABLE draft ADD COLUMN ships TEXT NOT NULL DEFAULT '';
ALTER TABLE draft ADD COLUMN publish_at TEXT NOT NULL DEFAULT '';

CREATE TABLE release_idea (            -- ideas that a release ships
    topic INTEGER NOT NULL REFERENCES announcement (topic),
    idea  INTEGER NOT NULL REFERENCES idea (topic),
    PRIMARY KEY (topic, idea)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_idea_idea ON release_idea (idea); -- which release shipped it

CREATE TABLE scheduled (               -- announcements that wait for their minute
    id         INTEGER PRIMARY KEY,    -- the command that publishes it, so that no restart publishes it twice
    conference INTEGER NOT NULL REFERENCES conference (id),
    author     INTEGER NOT NULL REFERENCES member (id),
    kind       TEXT NOT NULL CHECK (kind IN ('news', 'release', 'change', 'known-issue', 'incident', 'question')),
    title      TEXT NOT NULL CHECK (length(title) > 0),
    body       TEXT NOT NULL CHECK (length(body) > 0),
    publish_at INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    held       TEXT CHECK (held IN ('author', 'closed')) -- why it was not published when its minute came
) STRICT;
CREATE INDEX scheduled_publish ON scheduled (publish_at) WHERE held IS NULL; -- what is due next
CREATE INDEX scheduled_conference ON scheduled (conference, publish_at);     -- what staff see there
CREATE TABLE scheduled_idea (
    scheduled INTEGER NOT NULL REFERENCES scheduled (id),
    idea      INTEGER NOT NULL REFERENCES idea (topic),
    PRIMARY KEY (scheduled, idea)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_staff ON topic (at) WHERE staff = 1; -- what staff started lately: the weekly bound, and the balance

CREATE TABLE flag (
    post   INTEGER NOT NULL REFERENCES post (id),
    member INTEGER NOT NULL REFERENCES member (id),
    reason TEXT NOT NULL CHECK (reason IN ('spam', 'attack', 'private', 'unlawful', 'misplaced', 'wrong-kind')),
    words  TEXT NOT NULL DEFAULT '',
    at     INTEGER NOT NULL,
    PRIMARY KEY (post, member)
) STRICT, WITHOUT ROWID;
