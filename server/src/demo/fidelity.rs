//! Sample fidelity reviews of two sites. Every word and every score is invented, and says so.

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::{Recording, noon};
use crate::store::fidelity::{review_insert, site_insert};
use domain::fidelity::{FidelityReview, Item, Place, ReviewDraft, Site, SiteChoice, record};
use domain::form::FormData;
use domain::ids::{FidelityReviewId, FidelitySiteId, OrganisationId, ProgrammeId};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Rejection};

struct DemoReview {
    organisation: &'static str,
    on: &'static str,
    disclosure: &'static str,
    /// In the order of the scale.
    scores: [u32; 25],
    remarks: &'static [(Item, &'static str)],
    summary: &'static str,
}

const TEAM: &str = "IPS-team (eksempel)";
const REVIEWERS: &str = "Eksempel: to bedømmere fra Psykiatrien i Region Nordjylland";

/// By site, oldest first. Aalborg's are open to all, Jammerbugt's to those who follow the programme.
const REVIEWS: [DemoReview; 5] = [
    DemoReview {
        organisation: "Aalborg Kommune",
        on: "22.05.2025",
        disclosure: "public",
        scores: [
            3, 4, 4, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3, 3, 3, 3, 4, 3, 4, 3, 3,
        ],
        remarks: &[(
            Item::CaseloadSize,
            "Eksempel: 28 borgere pr. konsulent i gennemsnit.",
        )],
        summary: "Eksempel: Konsulenterne har for mange borgere, og de mødes sjældent som team.",
    },
    DemoReview {
        organisation: "Aalborg Kommune",
        on: "20.11.2025",
        disclosure: "public",
        scores: [
            4, 4, 4, 4, 4, 3, 3, 3, 4, 3, 3, 3, 3, 3, 4, 4, 3, 3, 3, 4, 4, 4, 4, 4, 3,
        ],
        remarks: &[(
            Item::TeamContact,
            "Eksempel: Konsulenterne deltager i behandlingsteamets ugentlige møde.",
        )],
        summary: "Eksempel: Kontakten med behandlingsteamet er blevet tættere.",
    },
    DemoReview {
        organisation: "Aalborg Kommune",
        on: "20.05.2026",
        disclosure: "public",
        scores: [
            5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
        ],
        remarks: &[
            (
                Item::CaseloadSize,
                "Eksempel: 19 borgere pr. konsulent i gennemsnit.",
            ),
            (
                Item::RapidSearch,
                "Eksempel: Første kontakt med en arbejdsgiver kommer inden for en måned.",
            ),
        ],
        summary: "Eksempel: Færre borgere pr. konsulent har givet plads til mere kontakt med \
                  arbejdsgivere. Teamet mødes nu hver uge.",
    },
    DemoReview {
        organisation: "Jammerbugt Kommune",
        on: "11.06.2025",
        disclosure: "forum",
        scores: [
            2, 4, 3, 3, 2, 3, 2, 3, 3, 2, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
        ],
        remarks: &[(
            Item::CaseloadSize,
            "Eksempel: 34 borgere pr. konsulent i gennemsnit.",
        )],
        summary: "Eksempel: Konsulenten er alene og deler sin tid med andre opgaver.",
    },
    DemoReview {
        organisation: "Jammerbugt Kommune",
        on: "10.12.2025",
        disclosure: "forum",
        scores: [
            4, 4, 3, 4, 3, 3, 3, 3, 4, 3, 3, 3, 3, 3, 4, 4, 3, 3, 4, 3, 4, 3, 4, 3, 3,
        ],
        remarks: &[],
        summary: "Eksempel: En konsulent mere er ansat, og borgere henvises direkte fra teamet.",
    },
];

pub async fn load_fidelity(
    recording: &mut Recording<'_>,
    directory: &Directory,
    programme: ProgrammeId,
) -> Result<(), DemoError> {
    let permit: Permit<Govern> = Permit::system();
    let mut sites: Vec<Site> = Vec::new();
    let mut reviews: Vec<FidelityReview> = Vec::new();
    for (demo, number) in REVIEWS.iter().zip(1u32..) {
        let missing = || DemoError::Content(demo.organisation.to_owned());
        let known = directory.organisations.get(demo.organisation);
        let organisation = *known.ok_or_else(missing)?;
        let draft = ReviewDraft::parse(&typed(demo, organisation)).map_err(Rejection::from)?;
        let site = match draft.site.among(&sites) {
            Some(site) => site,
            None => {
                let site = new_site(recording, demo, &draft.site)?;
                site_insert(&mut recording.tx, &permit, programme, &site).await?;
                sites.push(site.clone());
                site
            }
        };
        let on = day(demo.on)?;
        let place = Place {
            programme,
            number,
            site,
            others: &reviews,
            today: on,
        };
        let id = FidelityReviewId::new(recording.new_id());
        let (review, event) = record(&permit, id, place, draft)?;
        review_insert(&mut recording.tx, &permit, &review, noon(on)).await?;
        recording.note(event);
        reviews.push(review);
    }
    Ok(())
}

fn new_site(
    recording: &Recording<'_>,
    demo: &DemoReview,
    choice: &SiteChoice,
) -> Result<Site, DemoError> {
    let SiteChoice::New { organisation, team } = choice else {
        return Err(DemoError::Content(demo.organisation.to_owned()));
    };
    Ok(Site {
        id: FidelitySiteId::new(recording.new_id()),
        organisation: *organisation,
        organisation_name: demo.organisation.to_owned(),
        team: team.clone(),
    })
}

/// As the secretariat would type it.
fn typed(demo: &DemoReview, organisation: OrganisationId) -> FormData {
    let form = FormData::default()
        .with(Field::Organisation, organisation.to_string())
        .with(Field::Team, TEAM)
        .with(Field::ReviewedOn, demo.on)
        .with(Field::Reviewers, REVIEWERS)
        .with(Field::Scale, "ips-25")
        .with(Field::Disclosure, demo.disclosure)
        .with(Field::Summary, demo.summary);
    let scored = Item::ALL
        .iter()
        .zip(demo.scores)
        .fold(form, |form, (item, score)| {
            form.with(Field::Score(*item), score.to_string())
        });
    demo.remarks.iter().fold(scored, |form, (item, remark)| {
        form.with(Field::ItemRemark(*item), *remark)
    })
}
