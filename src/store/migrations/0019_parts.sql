-- What was done with a part of a topic stands in the log of the whole once the part came back. The part by whose id it was done
-- tells it from what was done with the whole meanwhile; 0 where that was not written down: what is between a split and its way
-- back is taken back no more then, as before.
ALTER TABLE log ADD COLUMN part INTEGER;
UPDATE log SET part = 0 WHERE EXISTS (SELECT 1 FROM log b
    WHERE b.topic = log.topic AND b.act = 'unsplit' AND log.id > b.reverses AND log.id < b.id);
