//! Which charts show an indicator, and in which order: each shows what the ones before it do not, and a
//! page stays calm (`rules.md` § 4.3, § 4.4; need N20).

use super::course::POINTS_MAX;
use super::{CategoryKind, Figure, Measure, PublishedRow, PublishedTable, Whose};
use crate::organisation::OrganisationKind;

/// One of the charts of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Depiction {
    /// All together, in the order of time.
    Course,
    /// Each organisation in the order of time, on one scale.
    Multiples,
    /// The organisations of the newest period by their size, against what chance makes of it.
    Funnel,
    /// The organisations of the newest period side by side, each with its uncertainty.
    Organisations,
    /// The newest figure as a whole of parts.
    Parts,
    /// The categories of the newest figure, each with its uncertainty.
    Categories,
    /// The municipalities of the newest period on a map.
    Map,
    /// The newest figure alone.
    Newest,
}

/// More charts than this are more than a reader takes in.
const MOST: usize = 3;
/// So many groups before their spread says anything.
const FUNNEL_MIN: usize = 8;
/// The largest group is at least so many times as large as the smallest: else the limits of a funnel are
/// as good as level, and intervals say more.
const FUNNEL_SPREAD: u32 = 2;
/// Small charts that one can look over.
const PANELS_MAX: usize = 12;
/// Fewer municipalities show nothing of where in the country they are.
const MAP_MIN: usize = 8;
/// Fewer figures are no course.
const COURSE_MIN: usize = 2;

impl PublishedTable {
    /// The charts of what is published, the most telling first; none without a figure.
    pub fn depictions(&self) -> Vec<Depiction> {
        if self.newest().is_none() {
            return Vec::new();
        }
        let series = self.series();
        let shown = series.iter().filter(|row| row.shown.figure().is_some());
        let mut found = Vec::new();
        if shown.take(COURSE_MIN).count() == COURSE_MIN {
            found.push(Depiction::Course);
        }
        found.extend(self.of_organisations());
        found.extend(self.of_categories());
        if self.has_courses() {
            found.push(Depiction::Multiples);
        } else if self.newest_municipalities().len() >= MAP_MIN {
            found.push(Depiction::Map);
        }
        if found.is_empty() {
            found.push(Depiction::Newest);
        }
        found.truncate(MOST);
        found
    }

    fn of_organisations(&self) -> Option<Depiction> {
        let rows = self.newest_organisations();
        let measure = self.definition.definition.measure;
        let sizes: Vec<u32> = rows.iter().filter_map(group_size).collect();
        let vary = match (sizes.iter().min(), sizes.iter().max()) {
            (Some(least), Some(most)) => *most >= least.saturating_mul(FUNNEL_SPREAD),
            _ => false,
        };
        match rows.len() {
            0 | 1 => None,
            _ if measure == Measure::Share
                && sizes.len() >= FUNNEL_MIN
                && vary
                && self.overall().is_some() =>
            {
                Some(Depiction::Funnel)
            }
            _ => Some(Depiction::Organisations),
        }
    }

    fn of_categories(&self) -> Option<Depiction> {
        let definition = &self.definition.definition;
        let is_whole = definition.category_kind == CategoryKind::Exclusive
            && definition.measure == Measure::Count;
        match self.newest_categories().len() {
            0 => None,
            _ if is_whole => Some(Depiction::Parts),
            // Each share of a group is as uncertain as the group is small.
            _ => Some(Depiction::Categories),
        }
    }

    fn has_courses(&self) -> bool {
        let courses = self.courses_of_organisations();
        let is_course = |rows: &Vec<PublishedRow>| {
            let shown = rows.iter().filter(|row| row.shown.figure().is_some());
            shown.count() > COURSE_MIN
        };
        let n = courses.iter().filter(|(_, rows)| is_course(rows)).count();
        n >= 2 && courses.len() <= PANELS_MAX
    }

    /// How many of how many there are of all together in the newest period, where that is told.
    pub fn overall(&self) -> Option<(u32, u32)> {
        let newest = self
            .series()
            .pop()
            .filter(|row| Some(row.period) == self.newest())?;
        match newest.shown.figure()? {
            Figure::Share { n, of } if of > 0 => Some((n, of)),
            _ => None,
        }
    }

    /// Of the newest period: the organisations that are named, undivided, in Danish order.
    pub fn newest_organisations(&self) -> Vec<PublishedRow> {
        let of_newest = self.newest_rows().into_iter();
        of_newest
            .filter(|row| is_named(row) && row.category.is_none())
            .collect()
    }

    /// Of those the municipalities, with code and name, as the shipped list of the country has them.
    pub fn newest_municipalities(&self) -> Vec<(String, String, PublishedRow)> {
        let rows = self.newest_organisations();
        if rows.len() < MAP_MIN {
            return Vec::new();
        }
        let known = crate::reference::organisations();
        let municipalities = rows.into_iter().filter_map(|row| {
            let Some(Whose::Organisation { name, .. }) = &row.organisation else {
                return None;
            };
            let found = known.iter().find(|known| {
                known.kind == OrganisationKind::Municipality && known.name == *name
            })?;
            Some((found.code.clone(), name.clone(), row))
        });
        municipalities.collect()
    }

    /// Of the newest period: the categories of all together, in the order of the definition.
    pub fn newest_categories(&self) -> Vec<PublishedRow> {
        let of_newest = self.newest_rows().into_iter();
        of_newest
            .filter(|row| row.organisation.is_none() && row.category.is_some())
            .collect()
    }

    fn newest_rows(&self) -> Vec<PublishedRow> {
        let newest = self.newest();
        let rows = self.rows().into_iter();
        rows.filter(|row| Some(row.period) == newest).collect()
    }

    /// The newest periods of each organisation that is named, undivided, each in the order of time; the
    /// organisations in the order in which they first come.
    pub fn courses_of_organisations(&self) -> Vec<(Whose, Vec<PublishedRow>)> {
        let first = self.periods.len().saturating_sub(POINTS_MAX);
        let first = self.periods.get(first).map(|of| of.period);
        let mut courses: Vec<(Whose, Vec<PublishedRow>)> = Vec::new();
        for row in self.rows() {
            let is_here = is_named(&row) && row.category.is_none();
            let Some(whose) = row.organisation.clone().filter(|_| is_here) else {
                continue;
            };
            if first.is_some_and(|first| row.period < first) {
                continue;
            }
            match courses.iter_mut().find(|(known, _)| is_same(known, &whose)) {
                Some((known, rows)) => {
                    // As it is called now.
                    *known = whose;
                    rows.push(row);
                }
                None => courses.push((whose, vec![row])),
            }
        }
        courses.sort_by_cached_key(|(whose, _)| whose.sort_key());
        courses
    }
}

const fn is_named(row: &PublishedRow) -> bool {
    matches!(row.organisation, Some(Whose::Organisation { .. }))
}

fn is_same(one: &Whose, other: &Whose) -> bool {
    match (one, other) {
        (Whose::Organisation { id, .. }, Whose::Organisation { id: other, .. }) => id == other,
        _ => one == other,
    }
}

/// Of how many a share is that is told.
const fn group_size(row: &PublishedRow) -> Option<u32> {
    match row.shown.figure() {
        Some(Figure::Share { of, .. }) if of > 0 => Some(of),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::OrganisationId;
    use crate::indicator::tests::{indicator, target};
    use crate::indicator::{EntryTarget, Indicator, publishable, read_entry};
    use crate::problem::Field;
    use Depiction::{Categories, Course, Funnel, Map, Multiples, Newest, Organisations, Parts};
    use uuid::Uuid;

    fn of(indicator: &Indicator, rows: &str) -> Vec<Depiction> {
        let target = target(indicator, rows);
        let published = publishable(indicator, &target, &[]).unwrap();
        published.table.depictions()
    }

    /// Of so many organisations, `size` telling the group of each.
    fn organisations(n: u32, size: impl Fn(u32) -> u32) -> Vec<Depiction> {
        named(n, size, |at| format!("Afdeling {at}"))
    }

    fn named(n: u32, size: impl Fn(u32) -> u32, name: impl Fn(u32) -> String) -> Vec<Depiction> {
        let shares = indicator(&[(Field::ByOrganisation, "on")]);
        let mut target = EntryTarget {
            organisations: (1..=n)
                .map(|at| (OrganisationId::new(Uuid::from_u128(at.into())), name(at)))
                .collect(),
            ..target(&shares, "")
        };
        let rows = (1..=n).map(|at| format!("2026-01;{};{};{}", name(at), size(at) / 2, size(at)));
        let (part, whole) = (1..=n).fold((0, 0), |(part, whole), at| {
            (part + size(at) / 2, whole + size(at))
        });
        let rows: Vec<String> = rows.collect();
        let text = format!(
            "Periode;Organisation;Tæller;Nævner\n2026-01;;{part};{whole}\n{}",
            rows.join("\n")
        );
        target.stored = read_entry(&text, &target).accepted().unwrap();
        publishable(&shares, &target, &[])
            .unwrap()
            .table
            .depictions()
    }

    #[test]
    fn one_figure_stands_alone_and_two_are_a_course() {
        let shares = indicator(&[]);
        assert_eq!(of(&shares, "2026-01;40;86"), [Newest]);
        assert_eq!(of(&shares, "2026-01;40;86\n2026-02;41;86"), [Course]);
        // A hidden one is no figure.
        assert_eq!(of(&shares, "2026-01;40;86\n2026-02;3;86"), [Newest]);
    }

    #[test]
    fn counts_that_exclude_one_another_are_parts_of_a_whole() {
        let categories = (Field::Categories, "Aktive\nAfsluttede");
        let rows = "Periode;Kategori;Antal\n2026-01;;153\n2026-01;Aktive;86\n2026-01;Afsluttede;67";
        let counts = [(Field::Kind, "count"), categories];
        assert_eq!(of(&indicator(&counts), rows), [Parts]);
        let overlapping = (Field::CategoryKind, "overlapping");
        let several = [counts[0], counts[1], overlapping];
        assert_eq!(of(&indicator(&several), rows), [Categories]);
        let shares = "Periode;Kategori;Tæller;Nævner\n2026-01;;60;153\n2026-01;Aktive;40;153\n2026-01;Afsluttede;20;153";
        assert_eq!(of(&indicator(&[categories]), shares), [Categories]);
    }

    #[test]
    fn many_groups_of_different_size_are_a_funnel_and_others_stand_side_by_side() {
        assert_eq!(organisations(7, |at| 40 * at), [Organisations]);
        assert_eq!(organisations(8, |at| 40 * at), [Funnel]);
        assert_eq!(organisations(8, |at| 100 + at), [Organisations]);
        let municipality = |at: u32| {
            let all = crate::reference::organisations().into_iter();
            let mut all = all.filter(|one| one.kind == OrganisationKind::Municipality);
            all.nth(at.try_into().unwrap()).unwrap().name
        };
        assert_eq!(named(8, |at| 40 * at, municipality), [Funnel, Map]);
    }

    #[test]
    fn a_page_shows_three_charts_at_most() {
        let shares = indicator(&[(Field::ByOrganisation, "on")]);
        let months = (1..=4).map(|month| {
            format!(
                "2026-0{month};;90;200\n2026-0{month};Aalborg Kommune;60;120\n2026-0{month};Jammerbugt Kommune;30;80"
            )
        });
        let rows: Vec<String> = months.collect();
        let rows = format!("Periode;Organisation;Tæller;Nævner\n{}", rows.join("\n"));
        assert_eq!(of(&shares, &rows), [Course, Organisations, Multiples]);
    }
}
