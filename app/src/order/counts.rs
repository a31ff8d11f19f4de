use super::texts::Texts;
use domain::locale::Locale;
use domain::order::{FateKind, PlanCounts};

/// "15 bestilt · 13 aktive · 1 afsluttet · 1 sammenlagt": what was added or given up is named when
/// there is any, so that the two sides always add up before the reader's eyes (need N4).
pub fn plan_counts(counts: PlanCounts, locale: Locale) -> String {
    let t = Texts::of(locale);
    let mut parts = vec![format!("{} {}", counts.ordered, t.ordered)];
    if counts.added > 0 {
        parts.push(format!("{} {}", counts.added, t.added));
    }
    for fate in FateKind::ALL {
        let n = counts.of(fate);
        if n > 0 || fate != FateKind::Withdrawn {
            parts.push((t.n_of)(fate, n));
        }
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::order::Origin;

    #[test]
    fn n04_the_line_names_both_sides() {
        let mut counts = PlanCounts::default();
        counts.add(Origin::Ordered, FateKind::Active, 13);
        counts.add(Origin::Ordered, FateKind::Closed, 1);
        counts.add(Origin::Ordered, FateKind::Merged, 1);
        let line = plan_counts(counts, Locale::Da);
        assert_eq!(line, "15 bestilt · 13 aktive · 1 afsluttet · 1 sammenlagt");
        counts.add(Origin::Added, FateKind::Withdrawn, 1);
        let line = plan_counts(counts, Locale::Da);
        assert_eq!(
            line,
            "15 bestilt · 1 tilføjet · 13 aktive · 1 afsluttet · 1 sammenlagt · 1 udgået"
        );
    }
}
