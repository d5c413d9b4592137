-- What is said of an entry of the log is a draft too, while it is typed. SQLite changes no CHECK in place: the table is made anew.
CREATE TABLE draft_anew (
    member     INTEGER NOT NULL REFERENCES member (id),
    place      TEXT NOT NULL CHECK (place IN ('topic', 'conference', 'post', 'step', -- an answer, a new topic, an edit, a step
                   'appeal', 'grant', 'dismiss', 'reverse')), -- of an entry: domain::EntryDeed
    target     INTEGER NOT NULL,
    title      TEXT NOT NULL DEFAULT '', -- of a step: what was chosen, and after a space what its field holds; of 'reverse': the reason
    kind       TEXT NOT NULL DEFAULT 'discussion',
    body       TEXT NOT NULL,
    answers    INTEGER,
    saved_at   INTEGER NOT NULL,
    declared   TEXT,                     -- what an announcement says besides, as it was typed
    ships      TEXT NOT NULL DEFAULT '',
    publish_at TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (member, place, target)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_anew SELECT member, place, target, title, kind, body, answers, saved_at, declared, ships, publish_at FROM draft;
DROP TABLE draft;
ALTER TABLE draft_anew RENAME TO draft;
CREATE INDEX draft_target ON draft (target) WHERE place = 'topic';
