use crate::backend::{Backend, Layout, Picture};
use domain::chart::Chart;
use leptos::prelude::*;

/// A chart in both layouts, of which one is shown, by how wide the reader's page is; below it what it
/// shows in a sentence, and a note. `name` is unlike that of any other chart of the page. `None` where it
/// could not be drawn.
pub fn chart_frame(
    draw: &dyn Backend,
    chart: &Chart,
    name: &str,
    note: Option<&str>,
) -> Option<AnyView> {
    let wide = draw.draw(chart, Picture::within(Layout::Wide, name))?;
    let narrow = draw.draw(chart, Picture::within(Layout::Narrow, name))?;
    let note = note.map(|note| {
        view! { <span class="chart-frame__note">{note.to_owned()}</span> }
    });
    Some(
        view! {
            <figure class="chart-frame">
                <div class="chart-frame__wide" inner_html=wide></div>
                <div class="chart-frame__narrow" inner_html=narrow></div>
                <figcaption class="chart-frame__sentence">{chart.description().to_owned()}{note}</figcaption>
            </figure>
        }
        .into_any(),
    )
}
