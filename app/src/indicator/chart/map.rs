//! The municipalities of the newest period on a map, each in the class of its value.

use super::Subject;
use crate::indicator::figures::shown;
use domain::chart::{MapArea, MunicipalityMap, class_ends, class_of};

pub fn chart(subject: Subject<'_>) -> Option<MunicipalityMap> {
    let t = subject.texts();
    let rows = subject.table().newest_municipalities();
    let measure = subject.definition().measure;
    let value = |at: usize| {
        let (_, _, row) = rows.get(at)?;
        row.shown.figure()?.on_scale(measure)
    };
    let values: Vec<f64> = (0..rows.len()).filter_map(value).collect();
    let ends = class_ends(&values);
    let classes = ends.iter().zip(ends.iter().skip(1));
    let classes: Vec<String> = classes
        .map(|(from, to)| (t.class)(&subject.tick(*from), &subject.tick(*to)))
        .collect();
    let areas = rows
        .iter()
        .enumerate()
        .map(|(at, (code, name, row))| MapArea {
            code: code.clone(),
            name: name.clone(),
            text: shown(row.shown, subject.definition(), subject.locale),
            class: value(at).and_then(|value| class_of(value, &ends)),
        });
    let n_hidden = rows.len().saturating_sub(values.len());
    Some(MunicipalityMap {
        title: subject.title_of_newest()?,
        description: (t.on_map)(&subject.newest()?, rows.len(), n_hidden),
        source: subject.source(),
        classes,
        hidden: t.hidden_or_missing.to_owned(),
        areas: areas.collect(),
    })
}
