-- Ideas: what stands beside the topic of an ideas conference. The database itself refuses a step that is not in `step`, one
-- that does not begin where the idea stands, and a decision without a reason, a target, a release or a place to merge into.

CREATE TABLE step (                    -- which status may follow which, and who may take the step (domain::idea has the same)
    before TEXT NOT NULL,
    after  TEXT NOT NULL,
    role   TEXT NOT NULL CHECK (role IN ('author', 'staff', 'host', 'clock')),
    PRIMARY KEY (before, after, role)
) STRICT, WITHOUT ROWID;
WITH product (before, after) AS (VALUES
    ('open', 'review'),
    ('review', 'needs-info'), ('review', 'planned'), ('review', 'shipped'), ('review', 'declined'),
    ('needs-info', 'review'),
    ('planned', 'started'), ('planned', 'review'), ('planned', 'planned'),
    ('started', 'testing'), ('started', 'shipped'), ('started', 'review'),
    ('testing', 'shipped'), ('testing', 'started'), ('testing', 'review'),
    ('declined', 'review'),
    ('open', 'merged'), ('review', 'merged'), ('needs-info', 'merged'),
    ('merged', 'open'), ('merged', 'review'), ('merged', 'needs-info'))
INSERT INTO step (before, after, role)
    SELECT before, after, role FROM product, (SELECT 'staff' AS role UNION SELECT 'host') AS roles
    UNION ALL VALUES
    ('needs-info', 'review', 'author'), ('needs-info', 'review', 'clock'), ('shipped', 'review', 'author'),
    ('open', 'withdrawn', 'author'), ('review', 'withdrawn', 'author'), ('needs-info', 'withdrawn', 'author');

CREATE TABLE idea (
    topic         INTEGER PRIMARY KEY REFERENCES topic (id),
    conference    INTEGER NOT NULL REFERENCES conference (id),
    author        INTEGER NOT NULL REFERENCES member (id),
    status        TEXT NOT NULL,
    step          INTEGER NOT NULL DEFAULT 0,  -- the number of the last entry of its history
    live          INTEGER NOT NULL,            -- votes are cast, and a clock runs
    since         INTEGER NOT NULL,            -- when the status began
    due_at        INTEGER,                     -- when the status is overdue; none in a final one
    answering     INTEGER NOT NULL DEFAULT 0,  -- milliseconds that it waited for an answer before `since`: see domain::idea
    decided       TEXT,                        -- the status for which `reason` was given
    reason        TEXT,
    target        TEXT,
    promised_by   INTEGER,                     -- the end of the first target since it was planned; none without a promise
    shipped_in    TEXT,
    merged_into   INTEGER REFERENCES idea (topic),
    votes         INTEGER NOT NULL DEFAULT 0 CHECK (votes >= 0),
    organisations INTEGER NOT NULL DEFAULT 0 CHECK (organisations >= 0), -- distinct among the voters
    unstated      INTEGER NOT NULL DEFAULT 0 CHECK (unstated BETWEEN 0 AND votes), -- voters without a confirmed one
    heat          REAL NOT NULL,               -- what "trending" sorts by: see domain::idea
    -- Checks hold even where a tool has foreign keys switched off. SQLite's own trim() takes off nothing but U+0020: what
    -- nobody sees is no reason either.
    CONSTRAINT a_decision_has_a_reason CHECK (status IN ('open', 'review', 'withdrawn')
        OR (decided IS NOT NULL AND decided = status AND reason IS NOT NULL
            AND trim(reason, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')),
    CONSTRAINT a_promise_has_a_target CHECK (status <> 'planned' OR (target IS NOT NULL
        AND trim(target, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')),
    CONSTRAINT what_shipped_has_a_release
        CHECK (status <> 'shipped' OR (shipped_in IS NOT NULL
            AND trim(shipped_in, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')),
    CONSTRAINT merged_is_merged_somewhere CHECK ((status = 'merged') = (merged_into IS NOT NULL) 
        AND (merged_into IS NULL OR merged_into <> topic)),
    CONSTRAINT only_final_ends_the_votes CHECK ((live = 0) = (status IN ('shipped', 'declined', 'merged', 'withdrawn'))),
    CONSTRAINT only_final_stops_the_clock CHECK ((live = 0) = (due_at IS NULL)),
    FOREIGN KEY (topic, step, status) REFERENCES idea_step (topic, number, after) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX idea_votes ON idea (conference, votes, topic) WHERE live = 1;      -- the view "top"
CREATE INDEX idea_heat ON idea (conference, heat, topic) WHERE live = 1;        -- the view "trending"
CREATE INDEX idea_due ON idea (conference, due_at, topic) WHERE live = 1;       -- the view "overdue"
CREATE INDEX idea_waiting ON idea (conference, due_at) WHERE status IN ('open', 'review'); -- the record: what waits too long
CREATE INDEX idea_promised ON idea (conference, promised_by) WHERE promised_by IS NOT NULL; -- and what is promised for before
CREATE INDEX idea_asked ON idea (status, due_at) WHERE status = 'needs-info';    -- whose author has not answered in time
CREATE INDEX idea_mine ON idea (author, conference, topic);                     -- the view "mine"
CREATE INDEX idea_status ON idea (conference, status, votes, topic);            -- the roadmap's columns by votes
CREATE INDEX idea_status_since ON idea (conference, status, since, topic);      -- the roadmap's last column by age
CREATE INDEX idea_opened ON idea (status, topic);                              -- a search for a status, the newest first
CREATE INDEX idea_merged ON idea (merged_into) WHERE merged_into IS NOT NULL;   -- what came into an idea

CREATE TABLE idea_step (               -- an idea's history: only added to
    topic       INTEGER NOT NULL REFERENCES idea (topic) DEFERRABLE INITIALLY DEFERRED,
    number      INTEGER NOT NULL CHECK (number >= 0), -- 0: it was opened
    previous    INTEGER,
    before      TEXT,
    after       TEXT NOT NULL,
    role        TEXT NOT NULL CHECK (role IN ('author', 'staff', 'host', 'clock')),
    by          INTEGER NOT NULL REFERENCES member (id),
    at          INTEGER NOT NULL,
    reason      TEXT NOT NULL DEFAULT '',
    post        INTEGER NOT NULL UNIQUE REFERENCES post (id), -- the entry in the topic; the opening's is post 0
    target      TEXT,
    shipped_in  TEXT,
    merged_into INTEGER REFERENCES idea (topic),
    conference  INTEGER NOT NULL REFERENCES conference (id),
    answered_in INTEGER,                              -- milliseconds until the answer that this step is; else none
    in_time     INTEGER CHECK (in_time IN (0, 1)),    -- whether that was within what was allowed then
    promise     TEXT CHECK (promise IN ('kept', 'late', 'taken-back')), -- what became of the promise that it ended
    PRIMARY KEY (topic, number),
    UNIQUE (topic, number, after),
    CHECK ((number = 0) = (before IS NULL) AND (number = 0) = (previous IS NULL)),
    CHECK (number = 0 OR previous = number - 1),
    CHECK (number > 0 OR after = 'open'),
    CHECK ((answered_in IS NULL) = (in_time IS NULL)),
    CONSTRAINT a_step_has_a_reason CHECK (number = 0
        OR trim(reason, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''),
    CONSTRAINT a_plan_has_a_target CHECK ((after = 'planned') = (target IS NOT NULL)
        AND trim(coalesce(target, '-'), char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''),
    CONSTRAINT shipping_has_a_release
        CHECK ((after = 'shipped') = (shipped_in IS NOT NULL)
            AND trim(coalesce(shipped_in, '-'), char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''),
    CONSTRAINT a_merge_has_a_place CHECK ((after = 'merged') = (merged_into IS NOT NULL)),
    FOREIGN KEY (topic, previous, before) REFERENCES idea_step (topic, number, after),
    FOREIGN KEY (before, after, role) REFERENCES step (before, after, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX idea_step_answered ON idea_step (conference, at) WHERE answered_in IS NOT NULL; -- the sponsor's record
CREATE INDEX idea_step_promise ON idea_step (conference, at) WHERE promise IS NOT NULL;      -- and what became of promises

CREATE TABLE vote (
    topic        INTEGER NOT NULL REFERENCES idea (topic),
    member       INTEGER NOT NULL REFERENCES member (id),
    at           INTEGER NOT NULL,
    organisation INTEGER REFERENCES organisation (id), -- the voter's confirmed one
    via          INTEGER REFERENCES idea (topic),      -- the merged idea that it was cast for; none: cast here
    PRIMARY KEY (topic, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_member ON vote (member, topic);                      -- the view "voted", and a change of organisation
CREATE INDEX vote_via ON vote (via) WHERE via IS NOT NULL;             -- what an un-merge gives back

CREATE TABLE voice (                   -- votes of one organisation for one idea, so that distinct ones are counted in the row
    topic        INTEGER NOT NULL REFERENCES idea (topic),
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    votes        INTEGER NOT NULL CHECK (votes > 0),
    PRIMARY KEY (topic, organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE merge (                   -- what an un-merge restores; gone when it has
    topic     INTEGER PRIMARY KEY REFERENCES idea (topic),
    since     INTEGER NOT NULL,
    due_at    INTEGER NOT NULL,
    answering INTEGER NOT NULL
) STRICT;
CREATE TABLE merge_watcher (           -- who watches the other idea because of the merge
    topic  INTEGER NOT NULL REFERENCES merge (topic),
    member INTEGER NOT NULL REFERENCES member (id),
    PRIMARY KEY (topic, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (                  -- one for each declined idea; hosts decide
    topic      INTEGER PRIMARY KEY REFERENCES idea (topic),
    post       INTEGER NOT NULL REFERENCES post (id),
    member     INTEGER NOT NULL REFERENCES member (id),
    at         INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES member (id),
    granted    INTEGER CHECK (granted IN (0, 1)),
    reason     TEXT,
    decision   INTEGER REFERENCES post (id), -- the post that gives the reason
    CHECK ((decided_at IS NULL) = (granted IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)
        AND (decided_at IS NULL) = (decision IS NULL)),
    CONSTRAINT a_decision_on_an_appeal_has_a_reason
        CHECK (granted IS NULL OR (reason IS NOT NULL
            AND trim(reason, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''))
) STRICT;

CREATE TABLE doubt (                   -- "not really fixed": the author and three voters reopen what was shipped
    topic  INTEGER NOT NULL,
    step   INTEGER NOT NULL,           -- the entry of the history that shipped it
    member INTEGER NOT NULL REFERENCES member (id),
    at     INTEGER NOT NULL,
    post   INTEGER REFERENCES post (id), -- why; its author says
    PRIMARY KEY (topic, step, member),
    FOREIGN KEY (topic, step) REFERENCES idea_step (topic, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE testing (                 -- a call for testers
    post       INTEGER PRIMARY KEY REFERENCES post (id), -- its words
    topic      INTEGER NOT NULL REFERENCES idea (topic),
    at         INTEGER NOT NULL,
    places     INTEGER NOT NULL CHECK (places > 0),
    for_all_at INTEGER NOT NULL,                         -- until then only voters
    results    INTEGER REFERENCES post (id)              -- the words that closed it
) STRICT;
CREATE UNIQUE INDEX testing_open ON testing (topic) WHERE results IS NULL; -- one at a time
CREATE INDEX testing_topic ON testing (topic);
CREATE TABLE tester (
    testing INTEGER NOT NULL REFERENCES testing (post),
    member  INTEGER NOT NULL REFERENCES member (id),
    at      INTEGER NOT NULL,
    PRIMARY KEY (testing, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE telling (                 -- posts of which some have still to be told: it goes on after a restart
    post INTEGER PRIMARY KEY REFERENCES post (id),
    kind TEXT NOT NULL,                -- of the notice
    upto INTEGER NOT NULL              -- the member who was told last, in order of id
) STRICT;

-- What was opened before boards had a status. 30 days to answer; a vote's heat halves in 14 days.
INSERT INTO idea (topic, conference, author, status, live, since, due_at, votes, unstated, heat)
    SELECT t.id, t.conference, t.author, 'open', 1, t.at, t.at + 2592000000, 1, 1, t.at / 1209600000.0 + 1.0
    FROM topic t JOIN conference c ON c.id = t.conference WHERE c.kind = 'ideas';
INSERT INTO idea_step (topic, number, after, role, by, at, post, conference)
    SELECT i.topic, 0, 'open', 'author', i.author, i.since, (SELECT p.id FROM post p WHERE p.topic = i.topic AND p.number = 0),
        i.conference
    FROM idea i;
INSERT INTO vote (topic, member, at) SELECT topic, author, since FROM idea;

-- The words of a step are drafts too. SQLite changes no CHECK in place: the table is made anew.
CREATE TABLE draft_anew (
    member   INTEGER NOT NULL REFERENCES member (id),
    place    TEXT NOT NULL CHECK (place IN ('topic', 'conference', 'post', 'step')), -- an answer, a new topic, an edit, a step
    target   INTEGER NOT NULL,
    title    TEXT NOT NULL DEFAULT '',  -- of a step: what was chosen, and after a space what its field holds
    kind     TEXT NOT NULL DEFAULT 'discussion',
    body     TEXT NOT NULL,
    answers  INTEGER,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (member, place, target)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_anew (member, place, target, title, kind, body, answers, saved_at)
    SELECT member, place, target, title, kind, body, answers, saved_at FROM draft;
DROP TABLE draft;
ALTER TABLE draft_anew RENAME TO draft;
