-- A member's card tells how often and by how many they were thanked: found among the posts that were, however many others
-- they wrote.

CREATE INDEX post_thanked ON post (author) WHERE thanks > 0;
