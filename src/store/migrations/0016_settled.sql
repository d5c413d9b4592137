-- Of an appeal that went with an erased member nobody is told any more.
DELETE FROM notice WHERE kind = 'appealed' AND post IS NULL
    AND NOT EXISTS (SELECT 1 FROM log_appeal a WHERE a.entry = notice.entry);

-- A topic that moves to where it is linked takes the place of its link, which is there again when the move is taken back.
ALTER TABLE address ADD COLUMN ousts INTEGER NOT NULL DEFAULT 0 CHECK (ousts IN (0, 1));
