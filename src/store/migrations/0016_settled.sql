-- Of an appeal that went with an erased member nobody is told any more.
DELETE FROM notice WHERE kind = 'appealed' AND post IS NULL
    AND NOT EXISTS (SELECT 1 FROM log_appeal a WHERE a.entry = notice.entry);
