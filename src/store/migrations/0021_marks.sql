-- Near-duplicates are found by marks of their pairs of words, see domain::care::likeness: each of the four columns holds one
-- of 64 bits. What was kept by single words is like nothing any more, so comparing begins anew.
DELETE FROM likeness;
ALTER TABLE likeness DROP COLUMN hash;
