//! Who comes, stays and leaves; how much of it all a few write; and who is embedded.

use rusqlite::params;

use super::share;
use crate::domain::balance::Share;
use crate::domain::report::{OTHERS, POSTS, SEASON, TIES, TOP, Value, WINDOW, Window};
use crate::store::{Error, Read};

const TOP_SHARE: &str = concat!(
    "SELECT coalesce(sum(CASE WHEN place <= ?3 THEN wrote END), 0), coalesce(sum(wrote), 0), count(*) FROM (
        SELECT count(*) AS wrote, row_number() OVER (ORDER BY count(*) DESC) AS place ",
    posts!(),
    "GROUP BY p.author)"
);

// Members who wrote in the window (after ?3) or in one of the two before it (after ?4 and ?1), as no staff.
const CHURN: &str = concat!(
    "SELECT coalesce(sum(here AND NOT last AND NOT earlier), 0), coalesce(sum(here AND NOT last AND earlier), 0),
        coalesce(sum(here), 0), coalesce(sum(last AND before AND NOT here), 0), coalesce(sum(last AND before), 0)
    FROM (SELECT max(p.at > ?3) AS here, max(p.at > ?4 AND p.at <= ?3) AS last, max(p.at <= ?4) AS before,
        max(p.at <= ?4) OR EXISTS (SELECT 1 FROM post o WHERE o.author = p.author AND o.at <= ?3
            AND (o.command IS NOT NULL OR o.source IS NOT NULL)) AS earlier ",
    posts!(),
    "AND p.staff = 0 GROUP BY p.author)"
);

// The plus keeps the planner at the posts of the window. A post answers the one that it names, or, naming none, whoever opened the topic; nobody answers themselves.
const EMBEDDED: &str = concat!(
    "WITH said AS MATERIALIZED (SELECT p.author AS author, p.staff AS staff,
            CASE WHEN p.answers IS NULL THEN t.author ELSE q.author END AS whom,
            CASE WHEN p.answers IS NULL THEN t.staff ELSE q.staff END AS to_staff
        FROM post p JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
        JOIN member m ON m.id = p.author LEFT JOIN post q ON q.topic = p.topic AND q.number = p.answers
        WHERE p.at > ?1 AND p.at <= ?2 AND ",
    counts!(),
    "), pair AS (SELECT s.author AS one, s.whom AS other FROM said s JOIN member o ON o.id = s.whom
            WHERE s.staff = 0 AND s.to_staff = 0 AND s.whom <> s.author
                AND (o.handle IS NOT NULL OR o.erased_at IS NOT NULL)
        UNION SELECT s.whom, s.author FROM said s WHERE s.staff = 0 AND s.to_staff = 0 AND s.whom <> s.author),
    exchanged AS MATERIALIZED (SELECT one FROM pair GROUP BY one HAVING count(*) >= ?3),
    heard AS MATERIALIZED (SELECT DISTINCT s.whom FROM said s WHERE s.staff = 1 AND s.to_staff = 0),
    thanked AS MATERIALIZED (SELECT p.author FROM post p JOIN topic t ON t.id = p.topic
        JOIN conference c ON c.id = t.conference JOIN member m ON m.id = p.author JOIN thank k ON k.post = p.id
        WHERE p.at > ?1 AND p.at <= ?2 AND +p.thanks > 0 AND k.member <> p.author AND ",
    counts!(),
    "GROUP BY +p.author HAVING count(DISTINCT k.member) >= ?3),
    tested AS MATERIALIZED (SELECT k.member FROM testing g CROSS JOIN tester k ON k.testing = g.post)
    SELECT coalesce(sum(ties >= ?4), 0), count(*) FROM (SELECT
        (a.author IN (SELECT one FROM exchanged)) + (a.author IN (SELECT whom FROM heard))
        + (a.author IN (SELECT author FROM thanked))
        + (a.sysop = 1 OR EXISTS (SELECT 1 FROM deputy d WHERE d.member = a.author)
            OR EXISTS (SELECT 1 FROM standing h JOIN conference c ON c.id = h.conference
                WHERE h.member = a.author AND h.host = 1 AND c.access <> 'private')
            OR EXISTS (SELECT 1 FROM log l JOIN conference c ON c.id = l.conference
                WHERE l.member = a.author AND l.act = 'host' AND c.access <> 'private')
            OR a.author IN (SELECT member FROM tested))
        + EXISTS (SELECT 1 FROM vote v JOIN idea i ON i.topic = v.topic JOIN conference c ON c.id = i.conference
            WHERE v.member = a.author AND v.at > ?1 AND v.at <= ?2 AND i.author <> v.member AND c.access <> 'private')
        + EXISTS (SELECT 1 FROM idea i JOIN release_idea x ON x.idea = i.topic JOIN conference c ON c.id = i.conference
            WHERE i.author = a.author AND c.access <> 'private') AS ties
    FROM (SELECT DISTINCT s.author AS author, w.sysop AS sysop FROM said s JOIN member w ON w.id = s.author
        WHERE w.staff = 0 AND w.handle IS NOT NULL) AS a)"
);

/// Who came and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Churn {
    /// Those who wrote for the first time, among those who wrote in the window.
    pub new: Share,
    /// Those who had not written in the window before, but earlier, among the same.
    pub returning: Share,
    /// Those who did not write in the window, among those who wrote in both of the two before.
    pub lost: Share,
}

/// The posts of the [`TOP`] who wrote most, among all posts of the window; only how many these are where fewer than twice as
/// many members wrote, as it would be high for no reason.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn concentration(r: &Read<'_>, window: Window) -> Result<Value, Error> {
    let about = params![window.since.millis(), window.upto.millis(), TOP];
    let read = |row: &rusqlite::Row<'_>| Ok((share(row, 0, 1)?, row.get::<_, u32>(2)?));
    let (all, authors) = r.sql.prepare_cached(TOP_SHARE)?.query_row(about, read)?;
    Ok(if authors < 2 * TOP {
        Value::Untold(all.of)
    } else {
        Value::Share(all)
    })
}

/// Who came and went in the window, which ends at `upto`.
///
/// # Errors
/// As SQLite.
pub fn churn(r: &Read<'_>, window: Window) -> Result<Churn, Error> {
    let Window { since, upto } = window;
    let last = since.plus(-WINDOW);
    let before = last.plus(-WINDOW);
    let counted = super::cut(
        r,
        Window {
            since: before,
            upto,
        },
        3 * POSTS,
    )?;
    let about = params![
        counted.since.millis(),
        upto.millis(),
        since.millis(),
        last.millis()
    ];
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Churn {
            new: share(row, 0, 2)?,
            returning: share(row, 1, 2)?,
            lost: share(row, 3, 4)?,
        })
    };
    Ok(r.sql.prepare_cached(CHURN)?.query_row(about, read)?)
}

/// Members with at least [`TIES`] of six ties, among those who were active in the season that ends with the window: exchanged
/// with [`OTHERS`] members, answered by staff, thanked by as many, has or had a role, voted for somebody else's idea, credited
/// by a release.
///
/// # Errors
/// As SQLite.
pub fn embedded(r: &Read<'_>, window: Window) -> Result<Share, Error> {
    let season = Window::ending(window.upto, SEASON);
    let season = super::cut(r, season, 3 * POSTS)?;
    let about = params![season.since.millis(), season.upto.millis(), OTHERS, TIES];
    let mut sql = r.sql.prepare_cached(EMBEDDED)?;
    Ok(sql.query_row(about, |row| share(row, 0, 1))?)
}

/// The statements, for the check that none reads a whole table.
#[cfg(test)]
pub(super) const STATEMENTS: [&str; 3] = [TOP_SHARE, CHURN, EMBEDDED];
