//! One region of the reference list, folded until it is needed.

use super::Offer;
use crate::secretariat::texts::Texts;
use crate::visit::FormView;
use domain::problem::Field;
use domain::reference::{Cluster, ReferenceOrganisation};
use leptos::prelude::*;

/// A check box as the form sends it.
struct Offered {
    value: String,
    id: String,
    text: String,
    /// What choosing it brings, where the name does not say.
    brings: Option<String>,
    registered: bool,
}

impl Offered {
    fn organisation(offer: &Offer, organisation: &ReferenceOrganisation) -> Self {
        Self {
            value: format!("code:{}", organisation.code),
            id: format!("code-{}", organisation.code),
            text: organisation.name.clone(),
            brings: None,
            registered: offer.is_registered(&organisation.code),
        }
    }

    fn cluster(offer: &Offer, region: &ReferenceOrganisation, cluster: &Cluster, n: u32) -> Self {
        Self {
            value: format!("cluster:{}", cluster.key()),
            id: format!("cluster-{}-{n}", region.code),
            text: cluster.name.clone(),
            brings: Some(offer.parties(cluster)),
            registered: offer.is_cluster_registered(cluster),
        }
    }

    fn is_chosen(&self, form: &FormView) -> bool {
        form.has(Field::Reference, &self.value)
    }

    fn check_box(self, form: &FormView, t: &'static Texts) -> impl IntoView + use<> {
        let checked = self.is_chosen(form) && !self.registered;
        let note = self
            .registered
            .then(|| view! { " "<span class="badge badge-info">{t.registered}</span> });
        let brings_id = format!("{}-brings", self.id);
        let described_by = self.brings.as_ref().map(|_| brings_id.clone());
        let brings = self.brings.map(|parties| {
            view! { <span class="form-hint" id=brings_id>{parties}</span> }
        });
        view! {
            <div class="form-group-checkbox">
                <input class="form-checkbox" type="checkbox" id=self.id.clone() name=Field::Reference.name()
                    value=self.value checked=checked disabled=self.registered aria-describedby=described_by/>
                <label for=self.id>{self.text}{note}</label>
                {brings}
            </div>
        }
    }
}

pub fn region(
    offer: &Offer,
    region: &ReferenceOrganisation,
    form: &FormView,
    t: &'static Texts,
) -> impl IntoView + use<> {
    let itself = Offered::organisation(offer, region);
    let clusters: Vec<_> = (1..)
        .zip(offer.clusters_of(&region.name))
        .map(|(n, cluster)| Offered::cluster(offer, region, cluster, n))
        .collect();
    let municipalities: Vec<_> = offer
        .municipalities_of(&region.name)
        .into_iter()
        .map(|m| Offered::organisation(offer, m))
        .collect();
    let counts = (t.region_counts)(clusters.len(), municipalities.len());
    // What was ticked in a form that came back must not hide.
    let open = clusters
        .iter()
        .chain(&municipalities)
        .chain([&itself])
        .any(|o| o.is_chosen(form));
    view! {
        <details class="details" open=open>
            <summary class="details__summary"><strong>{region.name.clone()}</strong>" "<span class="muted">{counts}</span></summary>
            {group(t.cluster_legend, clusters, form, t)}
            {group(t.region_legend, vec![itself], form, t)}
            {group(t.municipality_legend, municipalities, form, t)}
        </details>
    }
}

fn group(
    legend: &'static str,
    offered: Vec<Offered>,
    form: &FormView,
    t: &'static Texts,
) -> impl IntoView + use<> {
    let boxes: Vec<_> = offered.into_iter().map(|o| o.check_box(form, t)).collect();
    (!boxes.is_empty()).then(|| {
        view! {
            <fieldset class="form-group">
                <legend class="form-label">{legend}</legend>
                {boxes}
            </fieldset>
        }
    })
}
