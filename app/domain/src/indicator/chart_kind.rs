//! Which limits a stretch of figures is held against (`rules.md` § 4.1 and 4.3): what counts the figures
//! decides, and a page can say why.

use super::{Figure, Measure, PeriodKind};
use crate::statistics::Share;
use crate::statistics::spc::{
    AttributeGroup, Baseline, Dispersion, Footing, Rate, Screening, c_chart, p_chart, u_chart,
};

/// What a stretch is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChartKind {
    /// Limits from how far each figure lies from the one before: of numbers whose groups are not told,
    /// and of counts that do not vary as pure chance would have them.
    Xmr,
    /// Each share within what the size of its group leaves to chance.
    P,
    /// The same, as wide as the shares really vary: more or less than the groups alone explain (p′).
    LaneyP,
    /// Counts that vary as pure chance has them.
    C,
    /// No limits: groups so small that a few people decide. Each share has its own interval.
    Points,
}

/// The fewest that are expected of either kind in a group, those that count and those that do not:
/// below, the normal distribution that the limits suppose is no likeness of a share.
const EXPECTED_MIN: f64 = 5.0;
/// Within these, σ_z says no more than that of 12 to 24 points by chance; outside, the variation is another
/// than that of the counts.
const AS_COUNTS: std::ops::RangeInclusive<f64> = 0.75..=1.25;

/// The figures between two breaks, as charts of counted things see them.
pub struct Counted {
    shares: Vec<Option<Share>>,
    counts: Vec<Option<u32>>,
    /// Whether every figure is of whole numbers.
    is_exact: bool,
    measure: Measure,
    kind: PeriodKind,
}

impl Counted {
    pub fn of(figures: &[Option<Figure>], measure: Measure, kind: PeriodKind) -> Self {
        let share = |figure: &Option<Figure>| match figure {
            Some(Figure::Share { n, of }) if *of > 0 => Some(Share::new(*n, *of)),
            _ => None,
        };
        let count = |figure: &Option<Figure>| match figure {
            Some(Figure::Count { n }) => Some(*n),
            _ => None,
        };
        let mut told = figures.iter().flatten();
        let is_exact = told.all(|figure| match measure {
            Measure::Share => matches!(figure, Figure::Share { .. }),
            Measure::Count => matches!(figure, Figure::Count { .. }),
            Measure::Number => false,
        });
        Self {
            shares: figures.iter().map(share).collect(),
            counts: figures.iter().map(count).collect(),
            is_exact,
            measure,
            kind,
        }
    }

    /// The chart that fits, with its one group where it is one of counted things.
    pub fn chart(&self) -> (ChartKind, Option<AttributeGroup>) {
        match self.measure {
            Measure::Share if self.is_exact => self.of_shares(),
            // On one day after the other the same people are counted: that is no chance.
            Measure::Count if self.is_exact && self.kind != PeriodKind::Day => self.of_counts(),
            _ => (ChartKind::Xmr, None),
        }
    }

    fn of_shares(&self) -> (ChartKind, Option<AttributeGroup>) {
        let chart = |dispersion| first(p_chart(&self.shares, dispersion, &Baseline::default()));
        let plain = chart(Dispersion::Sampling);
        let Some(mean) = plain.as_ref().and_then(|group| group.centre) else {
            return (ChartKind::Points, None);
        };
        let is_small = |share: &Share| {
            let of = f64::from(share.of);
            mean.min(1.0 - mean) * of < EXPECTED_MIN
        };
        if self.shares.iter().flatten().any(is_small) {
            return (ChartKind::Points, None);
        }
        let laney = chart(Dispersion::Laney(Screening::Off));
        match laney.as_ref().and_then(|group| group.sigma_z) {
            Some(z) if !AS_COUNTS.contains(&z) => (ChartKind::LaneyP, laney),
            _ => (ChartKind::P, plain),
        }
    }

    fn of_counts(&self) -> (ChartKind, Option<AttributeGroup>) {
        let rate = |n: &Option<u32>| n.map(|n| Rate { n, per: 1.0 });
        let rates: Vec<_> = self.counts.iter().map(rate).collect();
        let laney = Dispersion::Laney(Screening::Off);
        let laney = first(u_chart(&rates, laney, &Baseline::default()));
        let varies_so = laney.as_ref().is_some_and(|group| {
            let is_large = group.centre.is_some_and(|mean| mean >= EXPECTED_MIN);
            is_large && group.sigma_z.is_some_and(|z| AS_COUNTS.contains(&z))
        });
        match varies_so {
            true => (
                ChartKind::C,
                first(c_chart(&self.counts, &Baseline::default())),
            ),
            false => (ChartKind::Xmr, None),
        }
    }
}

/// The figures of one stretch are one group; one of too few points says nothing.
fn first(groups: Vec<AttributeGroup>) -> Option<AttributeGroup> {
    let mut groups = groups.into_iter();
    groups
        .next()
        .filter(|group| group.footing != Footing::TooFew)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChartKind::{C, LaneyP, P, Points, Xmr};

    fn shares(of: u32, ns: &[u32]) -> Vec<Option<Figure>> {
        ns.iter()
            .map(|n| Some(Figure::Share { n: *n, of }))
            .collect()
    }

    fn counts(ns: &[u32]) -> Vec<Option<Figure>> {
        ns.iter().map(|n| Some(Figure::Count { n: *n })).collect()
    }

    fn kind(figures: &[Option<Figure>], measure: Measure) -> ChartKind {
        Counted::of(figures, measure, PeriodKind::Month).chart().0
    }

    /// As far from each other as chance has them among 100 of which 40 count.
    const AS_CHANCE: [u32; 12] = [40, 44, 38, 45, 39, 35, 41, 46, 40, 34, 39, 43];

    #[test]
    fn shares_are_held_against_the_size_of_their_groups() {
        let found = |of, ns: &[u32]| kind(&shares(of, ns), Measure::Share);
        assert_eq!(found(100, &AS_CHANCE), P);
        assert_eq!(found(100, &AS_CHANCE[..11]), Points);
        // Five times as far apart, and not apart at all.
        let wide: Vec<u32> = AS_CHANCE.iter().map(|n| n * 5 - 160).collect();
        assert_eq!(found(100, &wide), LaneyP);
        assert_eq!(found(100, &[40, 41].repeat(6)), LaneyP);
        // Two or three of twelve.
        assert_eq!(found(12, &[2, 3].repeat(6)), Points);
    }

    #[test]
    fn a_percentage_that_no_count_gives_is_a_number_among_others() {
        let mut figures = shares(100, &AS_CHANCE);
        figures.push(Some(Figure::Stated {
            hundredths: 4_050,
            of: 86,
        }));
        assert_eq!(kind(&figures, Measure::Share), Xmr);
        assert_eq!(kind(&[None, None], Measure::Number), Xmr);
    }

    #[test]
    fn counts_are_held_against_chance_only_where_they_vary_like_it() {
        let poisson = [25, 31, 22, 28, 20, 27, 33, 24, 29, 21, 26, 30];
        assert_eq!(kind(&counts(&poisson), Measure::Count), C);
        assert_eq!(kind(&counts(&[50, 51].repeat(6)), Measure::Count), Xmr);
        assert_eq!(kind(&counts(&[20, 80].repeat(6)), Measure::Count), Xmr);
        let on_days = Counted::of(&counts(&poisson), Measure::Count, PeriodKind::Day);
        assert_eq!(on_days.chart().0, Xmr);
        // Events so rare that no limit below them is above nothing.
        assert_eq!(kind(&counts(&[1, 2, 0, 3].repeat(3)), Measure::Count), Xmr);
    }
}
