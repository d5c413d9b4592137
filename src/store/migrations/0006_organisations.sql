-- Where members work, and what they do not want to be told of.

CREATE TABLE organisation (            -- the site's list; a member proposes one that is missing, a host confirms it
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL CHECK (length(trim(name)) > 0),
    skeleton  TEXT NOT NULL UNIQUE,    -- what names have in common that are one organisation to a reader
    confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),
    proposer  INTEGER REFERENCES member (id),
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX organisation_waiting ON organisation (at) WHERE confirmed = 0; -- what waits for a host

ALTER TABLE member ADD COLUMN organisation INTEGER REFERENCES organisation (id);
ALTER TABLE member ADD COLUMN organisation_for TEXT NOT NULL DEFAULT 'me'  -- who may see it
    CHECK (organisation_for IN ('me', 'hosts', 'members', 'everyone'));
CREATE INDEX member_organisation ON member (organisation) WHERE organisation IS NOT NULL; -- whose votes a confirmation counts

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
