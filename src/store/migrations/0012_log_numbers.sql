-- The log numbers its entries, as conferences number their topics: 1, 2, 3 and so on, never again, as nothing is taken out of
-- it. The number is the key, so that what people read, type and write down is what everything else points at.

PRAGMA defer_foreign_keys = ON;        -- until every pointer has followed

ALTER TABLE log ADD COLUMN moment INTEGER NOT NULL DEFAULT 0; -- an id as posts have them: lower ones were there before
UPDATE log SET moment = id;
CREATE INDEX log_moment ON log (moment); -- the report: what was done in a window of time

CREATE TEMP TABLE numbered AS SELECT id, row_number() OVER (ORDER BY id) AS number FROM log;
CREATE UNIQUE INDEX temp.numbered_id ON numbered (id);
UPDATE log SET reverses = (SELECT number FROM numbered n WHERE n.id = log.reverses) WHERE reverses IS NOT NULL;
UPDATE log_appeal SET entry = (SELECT number FROM numbered n WHERE n.id = log_appeal.entry);
UPDATE post SET hidden = (SELECT number FROM numbered n WHERE n.id = post.hidden) WHERE hidden IS NOT NULL;
UPDATE topic SET retired = (SELECT number FROM numbered n WHERE n.id = topic.retired) WHERE retired IS NOT NULL;
UPDATE flag SET settled = (SELECT number FROM numbered n WHERE n.id = flag.settled) WHERE settled IS NOT NULL;
UPDATE notice SET entry = (SELECT number FROM numbered n WHERE n.id = notice.entry) WHERE entry IS NOT NULL;
UPDATE held SET refused = (SELECT number FROM numbered n WHERE n.id = held.refused) WHERE refused IS NOT NULL;
UPDATE purging SET entry = (SELECT number FROM numbered n WHERE n.id = purging.entry),
    of = (SELECT number FROM numbered n WHERE n.id = purging.of);
UPDATE application SET refused = (SELECT number FROM numbered n WHERE n.id = application.refused) WHERE refused IS NOT NULL;
UPDATE member SET suspension = (SELECT number FROM numbered n WHERE n.id = member.suspension) WHERE suspension IS NOT NULL;
UPDATE log SET id = (SELECT number FROM numbered n WHERE n.id = log.id);
DROP TABLE temp.numbered;
