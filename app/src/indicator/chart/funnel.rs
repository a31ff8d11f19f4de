//! The organisations of the newest period by their size: who lies outside what chance makes of it.

use super::Subject;
use crate::indicator::figures::{part, shown};
use crate::ui::numbers;
use domain::chart::{Axis, Certainty, Funnel, FunnelPoint, Start};
use domain::indicator::{Figure, PublishedRow};
use domain::statistics::Share;
use domain::statistics::spc::Side;

pub fn chart(subject: Subject<'_>) -> Option<Funnel> {
    let t = subject.texts();
    let (n, of) = subject.table().overall()?;
    let overall = f64::from(n) / f64::from(of);
    let rows = subject.table().newest_organisations();
    let points: Vec<FunnelPoint> = rows.iter().filter_map(|row| point(subject, row)).collect();
    let n_hidden = rows.len().saturating_sub(points.len());
    let sizes = points.iter().map(|point| f64::from(point.of));
    let x = Axis::covering(sizes, Start::Zero, |at| {
        numbers::hundredths(domain::indicator::in_hundredths(at), subject.locale)
    });
    let shares = points.iter().map(|point| point.share).chain([overall]);
    let y = Axis::covering(shares, Start::Zero, |at| subject.tick(at * 100.0));
    let all = numbers::share(Share::new(n, of), subject.locale);
    Some(Funnel {
        title: subject.title_of_newest()?,
        description: described(subject, &points, overall, n_hidden),
        source: subject.source(),
        x_name: (t.size_of)(subject.definition().unit.as_str()),
        x,
        y_name: subject.scale(),
        y,
        overall,
        overall_label: format!("{} {all}", t.all),
        limit_labels: (t.inner_limit.to_owned(), t.outer_limit.to_owned()),
        points,
    })
}

fn point(subject: Subject<'_>, row: &PublishedRow) -> Option<FunnelPoint> {
    let Figure::Share { n, of } = row.shown.figure()? else {
        return None;
    };
    (of > 0).then(|| FunnelPoint {
        name: part(row, subject.locale).unwrap_or_default(),
        of,
        share: f64::from(n) / f64::from(of),
        label: shown(row.shown, subject.definition(), subject.locale),
        note: String::new(),
    })
}

/// Who lies outside the outer limits, and on which side; of the others nothing can be said.
fn described(
    subject: Subject<'_>,
    points: &[FunnelPoint],
    overall: f64,
    n_hidden: usize,
) -> String {
    let t = subject.texts();
    let on = |side| {
        let outside = points
            .iter()
            .filter(move |point| point.outside(overall, Certainty::Percent998) == Some(side));
        let names: Vec<_> = outside.map(|point| point.name.as_str()).collect();
        names.join(", ")
    };
    (t.funnel_found)(&on(Side::High), &on(Side::Low), n_hidden)
}
