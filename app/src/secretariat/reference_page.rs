//! Choosing organisations from the shipped reference list instead of typing them.

mod region;

use super::texts::Texts;
use super::way_by;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{heading, problem_summary};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::organisation::{Organisation, OrganisationKind};
use domain::problem::Field;
use domain::reference::{Cluster, ReferenceOrganisation, ReferenceView};
use leptos::prelude::*;

#[component]
pub fn ReferencePage() -> impl IntoView {
    page(|visit| async move {
        let offer = Offer {
            reference: visit.backend.reference(&visit.actor).await?,
            register: visit.backend.organisations(&visit.actor).await?,
        };
        let form = visit.form(paths::REFERENCE, FormData::default);
        Ok(document(&visit, &offer, &form))
    })
}

/// The reference list, and the register for what has no official code.
struct Offer {
    reference: ReferenceView,
    register: Vec<Organisation>,
}

impl Offer {
    fn regions(&self) -> impl Iterator<Item = &ReferenceOrganisation> {
        self.reference
            .organisations
            .iter()
            .filter(|o| o.kind == OrganisationKind::Region)
    }

    fn municipalities_of(&self, region: &str) -> Vec<&ReferenceOrganisation> {
        self.reference
            .organisations
            .iter()
            .filter(|o| o.kind == OrganisationKind::Municipality && o.region == region)
            .collect()
    }

    fn clusters_of(&self, region: &str) -> Vec<&Cluster> {
        self.reference
            .clusters
            .iter()
            .filter(|c| c.region == region)
            .collect()
    }

    fn is_registered(&self, code: &str) -> bool {
        self.reference.registered.iter().any(|c| c == code)
    }

    /// Whether choosing the cluster would add nothing. Its hospital has no code and goes by name.
    fn is_cluster_registered(&self, cluster: &Cluster) -> bool {
        let region = self
            .regions()
            .filter(|r| r.name == cluster.region)
            .all(|r| self.is_registered(&r.code));
        let hospital = self
            .register
            .iter()
            .any(|o| o.draft.name.as_str() == cluster.hospital);
        region
            && hospital
            && cluster
                .municipalities
                .iter()
                .all(|code| self.is_registered(code))
    }

    /// The names of the cluster's parties, hospital first.
    fn parties(&self, cluster: &Cluster) -> String {
        let municipalities = self
            .reference
            .organisations
            .iter()
            .filter(|o| cluster.municipalities.contains(&o.code))
            .map(|o| o.name.as_str());
        std::iter::once(cluster.hospital.as_str())
            .chain(municipalities)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn document(visit: &Visit, offer: &Offer, form: &FormView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = way_by(t.organisations, paths::ORGANISATIONS, locale);
    let regions = offer
        .regions()
        .map(|region| region::region(offer, region, form, t))
        .collect_view();
    let main = view! {
        {heading(way, t.reference, None, locale)}
        {problem_summary(form, locale)}
        <form class="form" method="post" action=paths::REFERENCE novalidate>
            <p>{t.reference_text}</p>
            <div class="stack" id=form.id(Field::Reference) tabindex="-1">{regions}</div>
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.add_chosen}</button>
                <a class="button button-secondary xs-full-width" href=paths::ORGANISATIONS>{Shared::of(locale).cancel}</a>
            </div>
        </form>
    };
    Document::new(t.reference, main)
}
