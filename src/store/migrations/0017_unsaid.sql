-- An appeal for an idea whose words went with an erased member waits no more.
DELETE FROM appeal WHERE decided_at IS NULL AND member IN (SELECT id FROM member WHERE erased_at IS NOT NULL)
    AND post IN (SELECT id FROM post WHERE state IN ('scribbled', 'erased'));
