-- Where members work, what they do not want to be told of, and what titles are found by while one is typed.

CREATE TABLE organisation (            -- the site's list; a member proposes one that is missing, a host confirms it
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL CHECK (trim(name, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> ''),
    skeleton    TEXT NOT NULL UNIQUE,    -- what names have in common that are one organisation to a reader
    confirmed   INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
    proposer    INTEGER REFERENCES member (id),
    refused     TEXT,                  -- why a host did not confirm it
    merged_into INTEGER REFERENCES organisation (id), -- a double stands for this one; never for another double
    at          INTEGER NOT NULL,
    CONSTRAINT a_refusal_has_a_reason CHECK (refused IS NULL OR (confirmed = 0
        AND trim(refused, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')),
    CONSTRAINT merged_is_merged_elsewhere CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT;
CREATE INDEX organisation_listed ON organisation (skeleton) WHERE confirmed = 1; -- what one chooses from
CREATE INDEX organisation_merged ON organisation (merged_into) WHERE merged_into IS NOT NULL; -- its doubles
CREATE INDEX organisation_proposed ON organisation (proposer)
    WHERE confirmed = 0 AND refused IS NULL AND merged_into IS NULL; -- a member's earlier proposal
CREATE INDEX organisation_waiting ON organisation (at)
    WHERE confirmed = 0 AND refused IS NULL AND merged_into IS NULL; -- what waits for a host

ALTER TABLE member ADD COLUMN organisation INTEGER REFERENCES organisation (id);
ALTER TABLE member ADD COLUMN organisation_for TEXT NOT NULL DEFAULT 'me'  -- who may see it
    CHECK (organisation_for IN ('me', 'hosts', 'members', 'everyone'));
CREATE INDEX member_organisation ON member (organisation) WHERE organisation IS NOT NULL; -- whose votes a confirmation counts

CREATE TABLE unsettled (               -- members of whose votes some do not count for where they work now
    member INTEGER PRIMARY KEY REFERENCES member (id)
) STRICT;

CREATE INDEX member_staff ON member (id) WHERE staff = 1; -- whether there is somebody else

CREATE TABLE quiet (                   -- kinds of notices that a member does not want
    member INTEGER NOT NULL REFERENCES member (id),
    kind   TEXT NOT NULL,
    PRIMARY KEY (member, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (                   -- how often something happened on a day, without who
    what  TEXT NOT NULL,
    day   INTEGER NOT NULL,            -- its first moment, UTC
    times INTEGER NOT NULL,
    PRIMARY KEY (what, day)
) STRICT, WITHOUT ROWID;

-- Titles alone, by the id of their topic: whatever posts say, a word has no more places here than there are titles with it.
-- `migrate` fills it with the titles that are there. The first letters of words have places of their own.
CREATE VIRTUAL TABLE title USING fts5 (words, content = '', detail = none, prefix = '3 4 5',
    tokenize = 'unicode61 remove_diacritics 0 categories ''L* M* N* Co''');
INSERT INTO title (title, rank) VALUES ('secure-delete', 1);
