use leptos::prelude::*;

/// Running text as it was typed: each line a paragraph, empty ones left out.
pub fn paragraphs(text: &str, class: Option<&'static str>) -> AnyView {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p class=class>{line.to_owned()}</p> })
        .collect_view()
        .into_any()
}
