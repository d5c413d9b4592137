-- What a member chose for themselves, in which order they keep conferences, whom they mute, and the codes that let them in.

ALTER TABLE member ADD COLUMN theme TEXT;                -- how the screens are coloured; none: as the terminal says
ALTER TABLE member ADD COLUMN measure INTEGER            -- columns of prose; none: as wide as reads well
    CHECK (measure IS NULL OR measure BETWEEN 40 AND 200);
ALTER TABLE follow ADD COLUMN position INTEGER;          -- the member's own order; none: after those that have one

CREATE TABLE code (                   -- device codes and recovery codes, each good once; only hashes are kept
    hash       TEXT PRIMARY KEY,      -- SHA-256 of the code, which has enough bits to need no slow hash
    member     INTEGER NOT NULL REFERENCES member (id),
    kind       TEXT NOT NULL CHECK (kind IN ('device', 'recovery')),
    at         INTEGER NOT NULL,
    expires_at INTEGER                -- none: until it is used or replaced
) STRICT, WITHOUT ROWID;
CREATE INDEX code_member ON code (member, kind); -- how many are left, and to replace them

CREATE TABLE mute (                   -- whose posts fold for whom
    member INTEGER NOT NULL REFERENCES member (id),
    muted  INTEGER NOT NULL REFERENCES member (id),
    at     INTEGER NOT NULL,
    PRIMARY KEY (member, muted),
    CHECK (member <> muted)
) STRICT, WITHOUT ROWID;
