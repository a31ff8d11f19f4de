use leptos::prelude::*;
use leptos::tachys::view::Position;

/// Views written out at once, for `inner_html`. Where much of the same kind repeats, this saves
/// what [`AnyView`] does first: to copy every attribute, so that it may outlive its maker.
#[derive(Debug, Default)]
pub struct Markup(String);

impl Markup {
    pub fn with_capacity(n_bytes: usize) -> Self {
        Self(String::with_capacity(n_bytes))
    }

    pub fn push(&mut self, view: impl RenderHtml) {
        view.to_html_with_buf(
            &mut self.0,
            &mut Position::FirstChild,
            true,
            false,
            Vec::new(),
        );
    }

    /// The HTML of all that was pushed, in its order.
    pub fn into_html(self) -> String {
        self.0
    }
}
