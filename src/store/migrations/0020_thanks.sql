-- What a member thanked for is part of everything that is stored of them, which went through the thanks of all for it.

CREATE INDEX thank_member ON thank (member, post); -- an archive of one's own data, page by page
