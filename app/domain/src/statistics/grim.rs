//! Which percentages a group of whole persons can have (`rules.md` § 4.6: GRIM, Brown & Heathers 2016).

/// A percentage as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Written {
    /// In hundredths of a percent, 0 to 10,000.
    pub hundredths: u64,
    /// 0 to 2; more count as 2.
    pub decimals: u32,
}

impl Written {
    /// What the last decimal is worth, in hundredths of a percent.
    const fn unit(self) -> u64 {
        match self.decimals {
            0 => 100,
            1 => 10,
            _ => 1,
        }
    }

    /// From the least to the greatest number of a group of `of` that is rounded to it, halves up or to
    /// the even; `None` where there is none.
    pub(super) fn counts(self, of: u32) -> Option<(u32, u32)> {
        let unit = self.unit();
        if of == 0 || !self.hundredths.is_multiple_of(unit) {
            return None;
        }
        // n of `of` is 10,000 n / of hundredths and may lie half a unit off; here all is times 2 of.
        let times_of = |hundredths: u64| hundredths.saturating_mul(u64::from(of));
        let twice = self.hundredths.saturating_mul(2);
        let least = times_of(twice.saturating_sub(unit)).div_ceil(20_000);
        let end = times_of(twice.saturating_add(unit));
        // The half above belongs to it only by rounding to the even, and only if it is even.
        let is_even = (self.hundredths / unit).is_multiple_of(2);
        let end = if is_even { end } else { end.saturating_sub(1) };
        let (least, greatest) = (u32::try_from(least).ok()?, end / 20_000);
        let greatest = u32::try_from(greatest).unwrap_or(of).min(of);
        (least <= greatest).then_some((least, greatest))
    }
}

/// Every number of a group of `of` that is written so: none where the percentage cannot be of it.
pub fn counts_of_percentage(written: Written, of: u32) -> Vec<u32> {
    let counts = written.counts(of);
    counts.map_or_else(Vec::new, |(least, greatest)| (least..=greatest).collect())
}

/// The nearest percentages that a number of the group is written as, below and above, in hundredths of
/// a percent: 8 % of 67 cannot be, 7 % and 9 % can.
pub fn neighbouring_percentages(written: Written, of: u32) -> (Option<u64>, Option<u64>) {
    if of == 0 {
        return (None, None);
    }
    let n = written.hundredths.saturating_mul(u64::from(of)) / 10_000;
    let n = u32::try_from(n).unwrap_or(of).min(of);
    let near = [n.saturating_sub(1), n, n.saturating_add(1).min(of)];
    let near = near
        .into_iter()
        .flat_map(|n| rounded(n, of, written.unit()));
    let near: Vec<u64> = near.collect();
    let said = written.hundredths;
    let below = near.iter().filter(|p| **p < said).max();
    let above = near.iter().filter(|p| **p > said).min();
    (below.copied(), above.copied())
}

/// `n` of `of` in hundredths of a percent, rounded to whole units: halves up, and halves to the even.
fn rounded(n: u32, of: u32, unit: u64) -> [u64; 2] {
    let hundredths = u64::from(n).saturating_mul(10_000);
    let step = u64::from(of).saturating_mul(unit).max(1);
    let (whole, rest) = (hundredths / step, hundredths % step);
    let twice = rest.saturating_mul(2);
    let up = whole.saturating_add(u64::from(twice >= step));
    let is_up = twice > step || (twice == step && whole % 2 == 1);
    let even = whole.saturating_add(u64::from(is_up));
    [up, even].map(|units| units.saturating_mul(unit))
}

#[cfg(test)]
mod tests;
