//! What each role gets from each address, as one table that people can read.

use crate::visitor::{Visitor, demonstration};
use app::backend::ReadRegisters;
use std::fmt::Write;
use support::{World, each_database};

const PLAN: &str = "/programmer/handleplan-sundhedsklynge-midt";

/// Pages; `{plan}` is the unpublished plan whose initiative 10 the project lead leads, `{chiefs}` the
/// forum in which the chief sits, `{seat}` a seat of it, `{directors}` and `{council}` two other forums of
/// the plan, `{hearing}` what another forum asks for `{hearing_item}`: `{request}` the chief, `{other_request}`
/// somebody without an account; `{funding}` a grant that the chief's forum follows.
const PAGES: [&str; 137] = [
    "/aftaler",
    "/aftaler/ny",
    "/aftaler/matrix",
    "/aftaler/5",
    "/aftaler/5/rediger",
    "/aftaler/5/tilstand",
    "/aftaler/5/tekst",
    "/aftaler/5/tilslutning",
    "/aftaler/5/udfoerelse",
    "/aftaler/5/nyt-trin",
    "/aftaler/5/trin/1",
    "/aftaler/5/trin/1/beslutning",
    "/aftaler/5/bilag/00000000-0000-0000-0000-000000000000",
    "/",
    "/om",
    "/log-ind",
    "/programmer/ips-region-nordjylland",
    "/programmer/eksempel-digitale-loesninger",
    "{plan}",
    "{plan}/politisk",
    "/programmer/ips-region-nordjylland/politisk",
    "{plan}/indsatser/9",
    "{plan}/indsatser/9/status",
    "{plan}/indsatser/10/status",
    "{plan}/indsatser/10/rediger",
    "{plan}/ordrebog",
    "{plan}/indsatser/1/ordrebekraeftelse",
    "{plan}/indsatser/10/ordrebekraeftelse",
    "{plan}/indsatser/10/ordrebekraeftelse/rediger",
    "{plan}/indsatser/10/ordrebekraeftelse/version/1",
    "{plan}/indsatser/10/ordrebekraeftelse/version/9",
    "{plan}/afstemning",
    "{plan}/runder",
    "{plan}/runder/2026-11-23",
    "{plan}/runder/2026-10-05",
    "{plan}/runder/2026-10-05/materiale",
    "{plan}/runder/2026-11-23/materiale",
    "{plan}/runder/2026-11-23/plan",
    "{plan}/runder/2027-03-15/plan",
    "{plan}/runder/2026-10-05/indsatser/5",
    "{plan}/runder/2026-10-05/indsatser/99",
    "{plan}/runder/2026-11-23/indsatser/5",
    "{plan}/runder/2026-10-05/rapport",
    "{plan}/runder/2026-11-23/rapport",
    "{plan}/indsatser/10/milepaele",
    "{plan}/indsatser/10/opfoelgning",
    "{plan}/afvigelser",
    "{plan}/aerlighed",
    "/programmer/ips-region-nordjylland/aerlighed",
    "/programmer/ips-region-nordjylland/indikatorer",
    "/programmer/ips-region-nordjylland/indikatorer/2",
    "/programmer/ips-region-nordjylland/indikatorer/2/tal.csv",
    "/programmer/ips-region-nordjylland/indikatorer/2/figur.svg",
    "/programmer/ips-region-nordjylland/indikatorer/2/figur.png",
    "/programmer/ips-region-nordjylland/indikatorer/99",
    "/programmer/ips-region-nordjylland/indikatorer/2/rediger",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger",
    "/programmer/ips-region-nordjylland/ny-indikator",
    "{plan}/indikatorer",
    "/programmer/ips-region-nordjylland/fidelitet",
    "/programmer/ips-region-nordjylland/fidelitet/3",
    "/programmer/ips-region-nordjylland/fidelitet/5",
    "/programmer/ips-region-nordjylland/fidelitet/99",
    "/programmer/ips-region-nordjylland/fidelitet/scorer.csv",
    "/programmer/ips-region-nordjylland/fidelitet/3/ret",
    "/programmer/ips-region-nordjylland/ny-fidelitetsmaaling",
    "{plan}/indsatser/9/afvigelse",
    "{plan}/indsatser/10/bestilling",
    "{plan}/indsatser/10/bestilling/ret",
    "{plan}/indsatser/10/bestilling/afslut",
    "{plan}/indsatser/10/leverancer",
    "{plan}/indsatser/10/leverancer/1",
    "{plan}/indsatser/10/leverancer/99",
    "{plan}/rediger",
    "{plan}/indsaet",
    "{plan}/ny-indsats",
    "{directors}",
    "{directors}/moeder",
    "{directors}/beslutninger",
    "{directors}/moeder/2026-12-07",
    "{directors}/moeder/2026-12-07/tid-og-sted",
    "{directors}/moeder/2026-12-07/nyt-punkt",
    "{directors}/moeder/2026-12-07/fremmoede",
    "{directors}/moeder/2026-12-07/referat",
    "{directors}/moeder/2026-12-07/offentligt-referat",
    "{directors}/moeder/2026-12-07/materiale/1",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/bilag/00000000-0000-0000-0000-000000000000",
    "{directors}/moeder/2020-01-01",
    "{directors}/opgaver",
    "{council}/opgaver",
    "/opgaver/00000000-0000-0000-0000-000000000000",
    "{council}/moeder/2023-05-24",
    "{council}/moeder/2023-05-24/fremmoede",
    "{council}/moeder/2023-05-24/referat",
    "{council}/moeder/2023-05-24/offentligt-referat",
    "/sekretariat{chiefs}/nedlaeg",
    "/sekretariat{chiefs}/kommissorium",
    "/sekretariat{chiefs}/moederaekke",
    "{chiefs}",
    "{chiefs}/kommissorium",
    "{chiefs}/pladser",
    "{chiefs}/pladser/ny",
    "{seat}",
    "/referater",
    "/sekretariat",
    "/sekretariat/organisationer",
    "/sekretariat/organisationer/reference",
    "/sekretariat/organisationer/indbyggertal",
    "/sekretariat/forummer",
    "/sekretariat/niveauer/ny",
    "/sekretariat/programmer/ny",
    "/sekretariat/personer",
    "/sekretariat/paamindelser",
    "{council}/hoeringer",
    "{hearing}",
    "{hearing_item}/hoering",
    "{request}",
    "{other_request}",
    "/aarshjul",
    "/aarshjul?forum={operations}",
    "/aarshjul/{operations}/halvaar/2023-1",
    "/aarshjul/{operations}/halvaar/2023-3",
    "/aarshjul/{operations}/opgaver",
    "/aarshjul/{operations}/opgaver/ny",
    "/aarshjul/{operations}/opgaver/00000000-0000-0000-0000-000000000000",
    "/bevillinger",
    "/bevillinger/ny",
    "/bevillinger/bortfald",
    "/bevillinger/bevillinger.csv",
    "/bevillinger/00000000-0000-0000-0000-000000000000",
    "{funding}",
    "{funding}/rediger",
    "{funding}/budget",
    "/kalender",
    "/paamindelser",
    "/kalender/00000000000000000000000000000000.ics",
    "/findes-ikke",
];

/// Forms, sent empty: who may send them is told what is missing (422) or is done (303); the others
/// are refused before anything is read.
const FORMS: [&str; 115] = [
    "/aftaler/ny",
    "/aftaler/5/rediger",
    "/aftaler/5/tilstand",
    "/aftaler/5/tekst",
    "/aftaler/5/tilslutning",
    "/aftaler/5/udfoerelse",
    "/aftaler/5/nyt-trin",
    "/aftaler/5/trin/1",
    "/aftaler/5/trin/1/beslutning",
    "/aftaler/5/tekst/1/bilag",
    "/aftaler/5/tekst/1/bilag/link",
    "/aftaler/5/bilag/00000000-0000-0000-0000-000000000000/fjern",
    "{plan}/ny-indikator",
    "/programmer/ips-region-nordjylland/indikatorer/2/rediger",
    "/programmer/ips-region-nordjylland/indikatorer/2/maal",
    "/programmer/ips-region-nordjylland/indikatorer/2/sammenligning",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger/gem",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger/offentliggoer",
    "/programmer/ips-region-nordjylland/ny-fidelitetsmaaling",
    "/programmer/ips-region-nordjylland/fidelitet/3/ret",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger/udregn",
    "/programmer/ips-region-nordjylland/indikatorer/2/maalinger/fil",
    "/programmer/ips-region-nordjylland/indikatorer/2/sammenligning/fjern",
    "{plan}/indsatser/9/status",
    "{plan}/indsatser/10/status",
    "{plan}/indsatser/10/status/uaendret",
    "{plan}/indsatser/10/rediger",
    "{plan}/indsatser/9/ordrebekraeftelse/rediger",
    "{plan}/indsatser/9/ordrebekraeftelse/indsend",
    "{plan}/indsatser/9/ordrebekraeftelse/afgoerelse",
    "{plan}/indsatser/9/ordrebekraeftelse/opgiv",
    "{plan}/indsatser/10/bestilling/ret",
    "{plan}/indsatser/10/bestilling/betingelser/ny",
    "{plan}/indsatser/10/bestilling/forelaeg",
    "{plan}/indsatser/10/bestilling/afslut",
    "{plan}/runder/2026-11-23/behandlet",
    "{plan}/runder/2026-11-23/plan",
    "{plan}/runder/2027-03-15/plan",
    "{plan}/runder/2027-03-15/plan/aflys",
    "{plan}/indsatser/10/leverancer/1",
    "{plan}/runder/2026-10-05/indsatser/5",
    "{plan}/runder/2026-10-05/rapport",
    "{plan}/indsatser/10/milepaele",
    "{plan}/indsatser/10/milepaele/modsigelse",
    "{plan}/indsatser/10/opfoelgning",
    "{plan}/indsatser/9/afvigelse/afhjaelp",
    "{plan}/indsatser/9/afvigelse/eskaler",
    "{plan}/indsatser/6/afvigelse/udfald",
    "{plan}/indsatser/2/afvigelse/udfald",
    "{directors}/moeder/2026-12-07/nyt-punkt",
    "{directors}/moeder/2026-12-07/tid-og-sted",
    "{directors}/moeder/2026-12-07/udelad",
    "{directors}/moeder/2026-12-07/hent-frem",
    "{directors}/moeder/2026-12-07/begynd",
    "{directors}/moeder/2026-12-07/aflys",
    "{directors}/moeder/2026-12-07/fremmoede",
    "{directors}/moeder/2026-12-07/referat/godkend",
    "{directors}/moeder/2026-12-07/referat/bemaerkning",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/gem",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/rediger",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/fjern",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/op",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/opgave",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/bilag",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/bilag/link",
    "{directors}/moeder/2026-12-07/punkter/00000000-0000-0000-0000-000000000000/bilag/00000000-0000-0000-0000-000000000000/fjern",
    "{directors}/moeder/2026-12-07/materiale",
    "/opgaver/00000000-0000-0000-0000-000000000000",
    "{council}/moeder/2023-05-24/referat/opfoelgning",
    "{council}/moeder/2023-05-24/referat/offentliggoer",
    "{plan}/rediger",
    "{plan}/runder",
    "{plan}/indsaet",
    "{plan}/indsaet/gem",
    "{plan}/ny-indsats",
    "{chiefs}/pladser/ny",
    "{seat}",
    "{seat}/udpeg",
    "{seat}/fratraed",
    "{seat}/stedfortraeder",
    "{seat}/poster/1/slut",
    "{seat}/poster/1/tilbagetraek",
    "{hearing_item}/hoering",
    "{hearing}",
    "{request}",
    "{other_request}",
    "/aarshjul/{directors_id}/opgaver/ny",
    "/aarshjul/{operations}/opgaver/ny",
    "/aarshjul/{operations}/opgaver/00000000-0000-0000-0000-000000000000",
    "/aarshjul/{operations}/opgaver/00000000-0000-0000-0000-000000000000/slut",
    "/aarshjul/{operations}/halvaar/2023-1/afslut",
    "/aarshjul/{operations}/halvaar/2023-1/00000000-0000-0000-0000-000000000000/2023-06-30",
    "/bevillinger/ny",
    "/bevillinger/bortfald",
    "{funding}/rediger",
    "{funding}/budget",
    "{funding}/tal",
    "{funding}/drift",
    "{funding}/pligter",
    "{funding}/pligter/00000000-0000-0000-0000-000000000000",
    "/kalender/adresse",
    "/kalender/adresse/slut",
    "/paamindelser",
    "/sekretariat/organisationer/ny",
    "/sekretariat/organisationer/reference",
    "/sekretariat/organisationer/indbyggertal",
    "/sekretariat/forummer/ny",
    "/sekretariat{chiefs}/nedlaeg",
    "/sekretariat{chiefs}/kommissorium",
    "/sekretariat{chiefs}/moederaekke",
    "/sekretariat{chiefs}/moederaekke/planlaeg",
    "/sekretariat/programmer/ny",
    "/sekretariat/personer/ny",
];

const ACCOUNTS: [&str; 6] = [
    "politiker",
    "direktoer",
    "chef",
    "projektleder",
    "sekretariat",
    "administrator",
];

/// Addresses that hold an id.
struct Places {
    chiefs: String,
    seat: String,
    directors: String,
    council: String,
    hearing: String,
    hearing_item: String,
    /// Ids alone.
    operations: String,
    directors_id: String,
    request: String,
    other_request: String,
    funding: String,
}

impl Places {
    /// Those of the chief's own forum as somebody in it finds them: by links.
    async fn found(world: &World, chief: &Visitor, secretary: &Visitor) -> Self {
        let first = |body: &str, begin: &str| {
            let links = body.split("href=\"").skip(1);
            let mut links = links.filter_map(|rest| rest.split('"').next());
            links
                .find(|link| link.starts_with(begin))
                .unwrap()
                .to_owned()
        };
        let chiefs = first(&chief.get("/").await.body, "/forummer/");
        let seats = format!("{chiefs}/pladser");
        let seat = first(&chief.get(&seats).await.body, &format!("{seats}/"));
        let register = world.service.forums(&world.keeper().await).await.unwrap();
        let id = |of: &str| {
            let mut forums = register.forums.iter();
            let forum = forums.find(|forum| forum.draft.name.as_str() == of);
            forum.unwrap().id.to_string()
        };
        let desk = |of: &str| format!("/forummer/{}", id(of));
        let request = first(&chief.get("/").await.body, "/hoeringer/");
        let steering = desk("Sundhedsstyregruppen, Region Midtjylland");
        let of_hearing = request.split('/').nth(2).unwrap();
        let hearing = format!("{steering}/hoeringer/{of_hearing}");
        let fundings = chief.get("/bevillinger").await.body;
        let fundings = fundings.split("<tbody").nth(1).unwrap();
        let funding = first(fundings, "/bevillinger/");
        let page = secretary.get(&hearing).await.body;
        let hearing_item = first(&page, &format!("{steering}/moeder/"));
        Self {
            hearing,
            hearing_item,
            funding,
            other_request: format!("/hoeringer/{of_hearing}/2"),
            request,
            chiefs,
            seat,
            operations: id("Driftsforum Voksenpsykiatri Midt"),
            directors_id: id("Direktørforum"),
            directors: desk("Direktørforum"),
            council: desk("Politisk Niveau, Sundhedsklynge Midt"),
        }
    }

    fn named(&self, address: &str) -> String {
        address
            .replace("{plan}", PLAN)
            .replace("{chiefs}", &self.chiefs)
            .replace("{seat}", &self.seat)
            .replace("{operations}", &self.operations)
            .replace("{directors_id}", &self.directors_id)
            .replace("{directors}", &self.directors)
            .replace("{council}", &self.council)
            .replace("{hearing}", &self.hearing)
            .replace("{hearing_item}", &self.hearing_item)
            .replace("{funding}", &self.funding)
            .replace("{request}", &self.request)
            .replace("{other_request}", &self.other_request)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_matrix() {
    each_database(async |world| {
        let site = demonstration(&world).await;
        let mut visitors = vec![("anonymous", Visitor::anonymous(&site))];
        for account in ACCOUNTS {
            visitors.push((account, Visitor::signed_in(&site, account).await));
        }
        let chief = Visitor::signed_in(&site, "chef").await;
        let secretary = Visitor::signed_in(&site, "sekretariat").await;
        let places = Places::found(&world, &chief, &secretary).await;
        let mut table = String::new();
        for page in PAGES {
            let path = places.named(page);
            let _ = write!(table, "GET  {page:40}");
            for (name, visitor) in &visitors {
                let _ = write!(
                    table,
                    " {name} {}",
                    visitor.get(&path).await.status.as_u16()
                );
            }
            table.push('\n');
        }
        for form in FORMS {
            let path = places.named(form);
            let _ = write!(table, "POST {form:40}");
            for (name, visitor) in &visitors {
                let _ = write!(
                    table,
                    " {name} {}",
                    visitor.post(&path, &[]).await.status.as_u16()
                );
            }
            table.push('\n');
        }
        insta::assert_snapshot!("access", table);
    })
    .await;
}
