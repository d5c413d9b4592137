-- Whoever an act of an office concerns is told, also where it was done with no post: with a member, or what was held.

-- A notice needs no post any more. SQLite drops no NOT NULL in place: the table is made anew.
CREATE TABLE notice_anew (
    id     INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id),
    kind   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    post   INTEGER REFERENCES post (id), -- none: it is of an entry of the log alone
    by     INTEGER NOT NULL REFERENCES member (id),
    read   INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    entry  INTEGER REFERENCES log (id), -- the entry of the log that it tells of
    UNIQUE (member, post),             -- a post tells each member once, for the strongest reason
    CONSTRAINT it_is_of_something CHECK (post IS NOT NULL OR entry IS NOT NULL)
) STRICT;
INSERT INTO notice_anew (id, member, kind, at, post, by, read, entry)
    SELECT id, member, kind, at, post, by, read, entry FROM notice;
DROP TABLE notice;
ALTER TABLE notice_anew RENAME TO notice;
CREATE INDEX notice_inbox ON notice (member, id);
CREATE INDEX notice_unread ON notice (member, id) WHERE read = 0; -- the number in the header
CREATE INDEX notice_post ON notice (post); -- that none is of a stub, when posts go back to where they were split off
-- An entry tells each member once where there is no post; and whom it told of an appeal that is over.
CREATE UNIQUE INDEX notice_entry ON notice (entry, member) WHERE post IS NULL;

ALTER TABLE event ADD COLUMN entry INTEGER; -- of the log: what a notice without a post is of
CREATE INDEX deputy_page ON deputy (page);  -- whom an appeal is told that a page decides
