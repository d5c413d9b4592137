-- Who accepted the answer of a question: whoever asked, or a host where they did not.

ALTER TABLE topic ADD COLUMN answer_by_host INTEGER NOT NULL DEFAULT 0 CHECK (answer_by_host IN (0, 1));
