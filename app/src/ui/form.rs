use super::{problem_summary, version_field};
use crate::texts::Texts;
use crate::visit::FormView;
use domain::locale::Locale;
use leptos::prelude::*;

/// The form of a record: what is wrong with it, its fields and version, save and cancel.
///
/// Browsers do not check it themselves: the server does, in the reader's language.
pub fn record_form(
    form: &FormView,
    action: String,
    fields: impl IntoView + 'static,
    cancel: String,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    view! {
        {problem_summary(form, locale)}
        <form class="form" method="post" action=action novalidate>
            {version_field(form)}
            {fields}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.save}</button>
                <a class="button button-secondary xs-full-width" href=cancel>{t.cancel}</a>
            </div>
        </form>
    }
    .into_any()
}
