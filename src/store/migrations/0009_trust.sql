-- The trust pulse. Who was asked and what was answered share no row, no key and no time: answers are only counted, and whoever
-- reads the file learns of a member the day on which they were asked.

CREATE TABLE pulse_asked (
    member INTEGER PRIMARY KEY REFERENCES member (id),
    day    INTEGER NOT NULL            -- the last one's first moment, UTC
) STRICT;

CREATE TABLE pulse (
    quarter  INTEGER NOT NULL,         -- its first moment, UTC
    question TEXT NOT NULL CHECK (question IN ('competence', 'honesty', 'goodwill', 'criticism')),
    value    INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
    answers  INTEGER NOT NULL,
    PRIMARY KEY (quarter, question, value)
) STRICT, WITHOUT ROWID;

-- The posts of the last weeks, whatever was imported since then: what the balance page is computed from.
CREATE INDEX post_at ON post (at);
