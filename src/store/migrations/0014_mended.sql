-- What was refused is forgotten after thirty days, and what is begun with a member who goes is ended.

CREATE INDEX log_conference_act ON log (conference, act, id) WHERE conference IS NOT NULL; -- the log of one kind of act in a conference
CREATE INDEX held_refused ON held (at) WHERE refused IS NOT NULL;  -- what is old of it

CREATE TABLE erasing (                 -- members who are being erased: done in batches, also after a crash
    member INTEGER PRIMARY KEY REFERENCES member (id),
    words  TEXT NOT NULL CHECK (words IN ('keep', 'scribble')),
    actor  INTEGER REFERENCES member (id), -- none: they themselves, or whoever runs the server
    office TEXT NOT NULL
) STRICT;

-- A list asks for what is linked into one conference. With all columns in it the index is read by itself; without, SQLite took the
-- table's key and went through every address of the conference.
DROP INDEX address_linked;
CREATE INDEX address_linked ON address (linked, conference, number, topic) WHERE linked = 1;
-- As before it, what stands on top was looked for among all topics of the conference.
DROP INDEX topic_pinned;
CREATE INDEX topic_pinned ON topic (pinned, conference, last_post_at, id) WHERE pinned = 1 AND retired IS NULL;
