-- A deputy acts as a deputy, pages are taken from one by an act of its own, and whatever takes something away has a reason.

-- What took pages told so in no other way than by what was before and is since.
UPDATE log SET act = 'undepute' WHERE act = 'depute' AND EXISTS (
    SELECT 1 FROM (SELECT 'overview' AS page UNION ALL SELECT 'sessions' UNION ALL SELECT 'members' UNION ALL SELECT 'conferences'
        UNION ALL SELECT 'queue' UNION ALL SELECT 'invitations' UNION ALL SELECT 'spam' UNION ALL SELECT 'settings'
        UNION ALL SELECT 'backups' UNION ALL SELECT 'tail') AS pages
    WHERE instr(',' || before || ',', ',' || page || ',') > 0
        AND instr(',' || coalesce(after, '') || ',', ',' || page || ',') = 0);

-- SQLite changes no CHECK in place: the table is made anew, and what points at it finds the same numbers.
CREATE TABLE log_anew (                -- only added to; open to members as far as they may read the place
    id         INTEGER PRIMARY KEY,    -- the number: 1, 2, 3 and so on
    moment     INTEGER NOT NULL DEFAULT 0, -- an id as posts have them: lower ones were there before
    at         INTEGER NOT NULL,
    actor      INTEGER REFERENCES member (id), -- none: whoever runs the server, or the forum itself
    office     TEXT NOT NULL CHECK (office IN ('host', 'staff', 'sysop', 'deputy', 'operator', 'forum')), -- as what they acted
    act        TEXT NOT NULL,          -- domain::Act
    conference INTEGER REFERENCES conference (id),
    topic      INTEGER REFERENCES topic (id),
    post       INTEGER REFERENCES post (id),
    member     INTEGER REFERENCES member (id), -- whom it concerns
    reason     TEXT CHECK (reason IN ('spam', 'attack', 'private', 'unlawful', 'misplaced', 'duplicate', 'asked', 'upkeep',
                   'mistake', 'appeal')), -- the list is closed, and criticism is not in it
    words      TEXT NOT NULL DEFAULT '',
    before     TEXT,                   -- what a reversal puts back: a title, a place, until when
    after      TEXT,
    reverses   INTEGER UNIQUE REFERENCES log (id), -- the entry that this one takes back
    unasked    INTEGER NOT NULL DEFAULT 0 CHECK (unasked IN (0, 1)), -- it took something when nobody was asked why: never again
    CONSTRAINT somebody_acted CHECK (actor IS NOT NULL OR office IN ('operator', 'forum')),
    CONSTRAINT what_takes_away_has_a_reason CHECK (reason IS NOT NULL OR unasked = 1 OR act NOT IN ('hide', 'unhide', 'fold',
        'dismiss', 'erase', 'freeze', 'thaw', 'retire', 'unretire', 'pin', 'unpin', 'retitle', 'move', 'link', 'unlink', 'split',
        'unsplit', 'refuse', 'suspend', 'reinstate', 'purge', 'unpurge', 'reject', 'expel', 'unhost', 'revoke-staff',
        'revoke-sysop', 'undepute', 'revoke-invite')),
    CONSTRAINT a_suspension_has_words CHECK (act NOT IN ('suspend', 'reinstate', 'refuse', 'reject')
        OR trim(words, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '')
) STRICT;
INSERT INTO log_anew (id, moment, at, actor, office, act, conference, topic, post, member, reason, words, before, after, reverses,
        unasked)
    SELECT id, moment, at, actor, office, act, conference, topic, post, member, reason, words, before, after, reverses,
        reason IS NULL AND act IN ('expel', 'unhost', 'revoke-staff', 'revoke-sysop', 'undepute')
    FROM log;
DROP TABLE log;
ALTER TABLE log_anew RENAME TO log;
CREATE INDEX log_conference ON log (conference, id) WHERE conference IS NOT NULL; -- the log of a conference
CREATE INDEX log_conference_act ON log (conference, act, id) WHERE conference IS NOT NULL; -- and of one kind of act there
CREATE INDEX log_member ON log (member, id) WHERE member IS NOT NULL;             -- what concerns a member
CREATE INDEX log_actor ON log (actor, id) WHERE actor IS NOT NULL;                -- what somebody did
CREATE INDEX log_act ON log (act, id);                                            -- the log of one kind of act
CREATE INDEX log_topic ON log (topic, id) WHERE topic IS NOT NULL;                -- what was done with a topic
CREATE INDEX log_post ON log (post, id) WHERE post IS NOT NULL;                   -- and with a post
CREATE INDEX log_moment ON log (moment); -- the report: what was done in a window of time

DROP TABLE here;                       -- nothing was ever counted in it
