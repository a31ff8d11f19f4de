//! Light, organisation, lead and order: a plain form whose state is the address.

use crate::island::FilterSubmit;
use crate::paths;
use crate::programme::texts::Texts;
use crate::ui::Markup;
use crate::words::light_word;
use domain::locale::Locale;
use domain::programme::{Overview, OverviewQuery, Sort};
use domain::status::LightState;
use leptos::prelude::*;

pub fn filters(overview: &Overview, query: &OverviewQuery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let path = paths::programme(&overview.head.slug);
    let reset = path.clone();
    let lights: Vec<_> = states(overview, query)
        .into_iter()
        .map(|s| (s.code().to_owned(), light_word(s, locale).to_owned()))
        .collect();
    let organisations: Vec<_> = overview
        .organisations
        .iter()
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    let leads: Vec<_> = overview
        .leads
        .iter()
        .map(|l| (l.clone(), l.clone()))
        .collect();
    let sorts: Vec<_> = Sort::ALL
        .map(|s| (s.code().to_owned(), (t.sort_name)(s).to_owned()))
        .to_vec();
    let chosen_light = query.light.map(|s| s.code().to_owned()).unwrap_or_default();
    let chosen_organisation = query
        .organisation
        .map(|o| o.to_string())
        .unwrap_or_default();
    let chosen_lead = query.lead.clone().unwrap_or_default();
    view! {
        <form class="filters no-print" method="get" action=path>
            {choice("lys", t.light, Some(t.all), lights, &chosen_light)}
            {choice("organisation", t.organisation, Some(t.all), organisations, &chosen_organisation)}
            {choice("leder", t.lead, Some(t.all), leads, &chosen_lead)}
            {choice("sorter", t.sort, None, sorts, query.sort.code())}
            <div class="filters__actions">
                <FilterSubmit text=t.show.to_owned()/>
                {query.is_filtered().then(|| view! { " "<a class="filters__reset" href=reset.clone()>{t.reset}</a> })}
            </div>
        </form>
    }
    .into_any()
}

/// Those of the newest round, and the one that the address asks for.
fn states(overview: &Overview, query: &OverviewQuery) -> Vec<LightState> {
    let rules = overview.rounds.last().map(|round| round.rules);
    let named = overview.counts.named(rules.unwrap_or_default());
    let states = LightState::ALL.into_iter();
    states
        .filter(|state| named.contains(state) || query.light == Some(*state))
        .collect()
}

fn choice(
    name: &'static str,
    label: &'static str,
    all: Option<&'static str>,
    options: Vec<(String, String)>,
    chosen: &str,
) -> impl IntoView + use<> {
    let id = format!("filter-{name}");
    let all = all.map(|all| view! { <option value="">{all}</option> });
    let mut list = Markup::default();
    list.push(all);
    for (value, text) in options {
        let selected = value == chosen;
        list.push(view! { <option value=value selected=selected>{text}</option> });
    }
    view! {
        <div class="filters__field">
            <label class="form-label" for=id.clone()>{label}</label>
            <select class="form-select" id=id name=name inner_html=list.into_html()></select>
        </div>
    }
}
