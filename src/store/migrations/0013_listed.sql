-- How many topics a conference's list shows, and which accepted answer a question is without while it stands in another topic.

ALTER TABLE conference ADD COLUMN listed INTEGER NOT NULL DEFAULT 0; -- its own topics but the retired, and those linked into it
UPDATE conference SET listed = (SELECT count(*) FROM topic t WHERE t.conference = conference.id AND t.retired IS NULL)
    + (SELECT count(*) FROM address a JOIN topic t ON t.id = a.topic
        WHERE a.conference = conference.id AND a.linked = 1 AND t.retired IS NULL);

ALTER TABLE topic ADD COLUMN answer_left INTEGER; -- the number of the accepted answer that was split off: accepted again when back
