-- A key that was only named may be somebody else's: until it has signed its member in, it does so under their handle alone.

ALTER TABLE member_key ADD COLUMN proved INTEGER NOT NULL DEFAULT 1 CHECK (proved IN (0, 1));
