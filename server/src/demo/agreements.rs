//! The agreements of the demo data, each put down as the secretariat would.

mod annex;
mod content;

use super::DemoError;
use super::draft::{Directory, day};
use super::recording::{Recording, noon};
use crate::store::agreements::{
    accession_insert, agreement_insert, outcome_insert, progress_insert, stage_insert, step_insert,
    wording_insert,
};
use annex::put_annex;
use chrono::{Days, NaiveDate};
use content::{AGREEMENTS, DemoAgreement, DemoStep, Said, When, Whose};
use domain::agreement::{
    AccessionDraft, AccessionState, Agreement, AgreementDraft, AgreementField, OutcomeDraft,
    ProgressDraft, StageDraft, StepDraft, Wording, WordingDraft, accede, add_wording, create,
    move_on, plan_step, put_outcome_down, report_progress,
};
use domain::form::FormData;
use domain::ids::{AgreementId, OrganisationId};
use domain::policy::{Govern, Permit};
use domain::problem::Field;
use domain::time::format_day;

/// Of whom the demo data speaks, and when it is loaded.
struct Loading<'a> {
    directory: &'a Directory,
    permit: Permit<Govern>,
    today: NaiveDate,
}

pub async fn load_agreements(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let loading = Loading {
        directory,
        permit: Permit::system(),
        today: recording.service.clock.now().day(),
    };
    let mut known = Vec::new();
    for demo in &AGREEMENTS {
        let draft = loading.draft(demo)?;
        let id = AgreementId::new(recording.new_id());
        let (agreement, event) = create(&loading.permit, id, &known, draft)?;
        known.push(agreement.number);
        agreement_insert(&mut recording.tx, &loading.permit, &agreement).await?;
        recording.note(event);
        loading.stages(recording, id, demo).await?;
        let wordings = loading.wording(recording, id, demo).await?;
        if let (Some(wording), Some(annex)) = (wordings.first(), demo.annex) {
            let to = (&agreement, *wording);
            put_annex(recording, &loading.permit, to, annex).await?;
        }
        loading.said(recording, &agreement, demo, &wordings).await?;
        loading.steps(recording, &agreement, demo).await?;
        loading.told(recording, &agreement, demo).await?;
    }
    Ok(())
}

const fn of(field: AgreementField) -> Field {
    Field::Agreement(field)
}

impl Loading<'_> {
    fn when(&self, when: When) -> Result<NaiveDate, DemoError> {
        match when {
            When::On(on) => day(on),
            When::FromToday(days) => Ok(match days {
                0.. => self.today + Days::new(days.unsigned_abs()),
                _ => self.today - Days::new(days.unsigned_abs()),
            }),
        }
    }

    fn organisation(&self, name: &str) -> Result<OrganisationId, DemoError> {
        let found = self.directory.organisations.get(name).copied();
        found.ok_or_else(|| DemoError::Content(name.to_owned()))
    }

    fn draft(&self, demo: &DemoAgreement) -> Result<AgreementDraft, DemoError> {
        let forum = self.directory.forum(demo.forum)?;
        let mut form = FormData::default()
            .with(Field::Title, demo.title)
            .with(of(AgreementField::Kind), demo.kind)
            .with(Field::Forum, forum.to_string())
            .with(Field::Summary, demo.summary)
            .with(of(AgreementField::Parts), demo.parts)
            .with(of(AgreementField::MergesInto), demo.merges_into)
            .with(Field::ValidFrom, demo.valid_from.unwrap_or_default());
        for party in self.parties(demo)? {
            form = form.with(of(AgreementField::Parties), party.to_string());
        }
        Ok(AgreementDraft::parse(&form)?.0)
    }

    fn parties(&self, demo: &DemoAgreement) -> Result<Vec<OrganisationId>, DemoError> {
        let named = demo.parties.named.iter();
        let named: Result<Vec<_>, _> = named.map(|name| self.organisation(name)).collect();
        let mut parties = named?;
        let region = demo.parties.municipalities_of;
        let municipalities = self.directory.municipalities.get(region);
        parties.extend(municipalities.into_iter().flatten());
        Ok(parties)
    }

    async fn stages(
        &self,
        recording: &mut Recording<'_>,
        id: AgreementId,
        demo: &DemoAgreement,
    ) -> Result<(), DemoError> {
        let mut entries = Vec::new();
        for stage in demo.stages {
            let on = self.when(stage.on)?;
            let form = FormData::default()
                .with(of(AgreementField::Stage), stage.stage)
                .with(Field::Agreement(AgreementField::On), format_day(on))
                .with(Field::Agreement(AgreementField::Words), stage.words)
                .with(Field::Version, entries.len().to_string());
            let draft = StageDraft::parse(&form)?;
            let at = (id, entries.as_slice());
            let (entry, event) = move_on(&self.permit, at, &draft, self.today)?;
            let at = (id, &entry);
            stage_insert(&mut recording.tx, &self.permit, at, &draft, noon(on)).await?;
            recording.note(event);
            entries.push(entry);
        }
        Ok(())
    }

    async fn wording(
        &self,
        recording: &mut Recording<'_>,
        id: AgreementId,
        demo: &DemoAgreement,
    ) -> Result<Vec<Wording>, DemoError> {
        let Some((from, text)) = demo.wording else {
            return Ok(Vec::new());
        };
        let from = self.when(from)?;
        let form = FormData::default()
            .with(Field::ValidFrom, format_day(from))
            .with(of(AgreementField::Text), text);
        let draft = WordingDraft::parse(&form)?;
        let (version, event) = add_wording(&self.permit, (id, &[]), &draft)?;
        let at = (id, version);
        wording_insert(&mut recording.tx, &self.permit, at, &draft, noon(from)).await?;
        recording.note(event);
        Ok(vec![Wording { version, from }])
    }

    async fn said(
        &self,
        recording: &mut Recording<'_>,
        agreement: &Agreement,
        demo: &DemoAgreement,
        wordings: &[Wording],
    ) -> Result<(), DemoError> {
        let mut state = AccessionState {
            id: agreement.id,
            parties: agreement.draft.parties.clone(),
            said: Vec::new(),
            wordings: wordings.to_vec(),
        };
        for said in demo.said {
            for party in self.who_said(agreement, said)? {
                let on = self.when(said.on)?;
                let form = FormData::default()
                    .with(of(AgreementField::Party), party.to_string())
                    .with(of(AgreementField::Stance), said.stance)
                    .with(of(AgreementField::Way), said.way)
                    .with(of(AgreementField::DecidedBy), said.decided_by)
                    .with(Field::Agreement(AgreementField::On), format_day(on))
                    .with(Field::Agreement(AgreementField::Words), said.words)
                    .with(Field::Version, state.said.len().to_string());
                let draft = AccessionDraft::parse(&form)?;
                let said = accede(&self.permit, &state, &draft, self.today)?;
                let (accession, wording, event) = said;
                let (at, written) = ((agreement.id, &accession), (&draft, wording));
                accession_insert(&mut recording.tx, &self.permit, at, written, noon(on)).await?;
                recording.note(event);
                state.said.push(accession);
            }
        }
        Ok(())
    }

    fn who_said(
        &self,
        agreement: &Agreement,
        said: &Said,
    ) -> Result<Vec<OrganisationId>, DemoError> {
        let only = said.only.iter().map(|name| self.organisation(name));
        let only: Vec<_> = only.collect::<Result<_, _>>()?;
        let except = said.except.iter().map(|name| self.organisation(name));
        let except: Vec<_> = except.collect::<Result<_, _>>()?;
        let parties = agreement.draft.parties.iter().copied();
        let says = |party: &OrganisationId| {
            !except.contains(party) && (only.is_empty() || only.contains(party))
        };
        Ok(parties.filter(says).collect())
    }

    async fn steps(
        &self,
        recording: &mut Recording<'_>,
        agreement: &Agreement,
        demo: &DemoAgreement,
    ) -> Result<(), DemoError> {
        let mut n_outcomes = 0;
        for (number, demo) in (1..).zip(demo.steps) {
            let form = FormData::default()
                .with(Field::Title, demo.title)
                .with(of(AgreementField::Bodies), bodies(&demo.whose))
                .with(
                    of(AgreementField::WindowFrom),
                    format_day(self.when(demo.window.0)?),
                )
                .with(
                    of(AgreementField::WindowUntil),
                    format_day(self.when(demo.window.1)?),
                );
            let (draft, based_on) = StepDraft::parse(&form)?;
            let planned = (&draft, based_on);
            let planned = plan_step(&self.permit, agreement.id, (number, None), &[], planned);
            let (step, event) = planned?;
            let at = (agreement.id, &step);
            let planned_at = noon(self.today.min(step.draft.from));
            step_insert(&mut recording.tx, &self.permit, at, planned_at).await?;
            recording.note(event);
            for body in self.who_decided(agreement, demo)? {
                let Some((result, on, _)) = demo.decided else {
                    continue;
                };
                let on = self.when(on)?;
                let party = body.map(|party| party.to_string()).unwrap_or_default();
                let form = FormData::default()
                    .with(of(AgreementField::Party), party)
                    .with(of(AgreementField::Result), result)
                    .with(Field::Agreement(AgreementField::On), format_day(on))
                    .with(
                        Field::Agreement(AgreementField::Words),
                        "Eksempel: beslutningen er opfundet.",
                    )
                    .with(Field::Version, n_outcomes.to_string());
                let draft = OutcomeDraft::parse(&form)?;
                let parties = agreement.draft.parties.as_slice();
                let at = (agreement.id, &step);
                let put_down =
                    put_outcome_down(&self.permit, at, parties, n_outcomes, &draft, self.today);
                let (outcome, event) = put_down?;
                let at = (agreement.id, &outcome);
                outcome_insert(&mut recording.tx, &self.permit, at, &draft, noon(on)).await?;
                recording.note(event);
                n_outcomes += 1;
            }
        }
        Ok(())
    }

    /// The bodies that decided at a step.
    fn who_decided(
        &self,
        agreement: &Agreement,
        demo: &DemoStep,
    ) -> Result<Vec<Option<OrganisationId>>, DemoError> {
        let Some((_, _, except)) = demo.decided else {
            return Ok(Vec::new());
        };
        let except = except.iter().map(|name| self.organisation(name));
        let except: Vec<_> = except.collect::<Result<_, _>>()?;
        let parties = agreement.draft.parties.iter();
        let parties = parties.filter(|party| !except.contains(party));
        Ok(match demo.whose {
            Whose::One => vec![None],
            Whose::EachParty => parties.map(|party| Some(*party)).collect(),
        })
    }

    async fn told(
        &self,
        recording: &mut Recording<'_>,
        agreement: &Agreement,
        demo: &DemoAgreement,
    ) -> Result<(), DemoError> {
        let parts: Vec<_> = agreement.parts.iter().map(|part| part.number).collect();
        let parties = agreement.draft.parties.as_slice();
        for (n_told, told) in demo.told.iter().enumerate() {
            let on = self.when(told.on)?;
            let form = FormData::default()
                .with(of(AgreementField::Part), told.part)
                .with(
                    of(AgreementField::Party),
                    self.organisation(told.party)?.to_string(),
                )
                .with(of(AgreementField::PartState), told.state)
                .with(Field::Agreement(AgreementField::On), format_day(on))
                .with(Field::Agreement(AgreementField::Words), "Eksempel")
                .with(Field::Version, n_told.to_string());
            let draft = ProgressDraft::parse(&form)?;
            let (id, of) = (agreement.id, (parts.as_slice(), parties));
            let reported = report_progress(&self.permit, id, of, n_told, &draft, self.today);
            let (progress, event) = reported?;
            let at = (id, &progress);
            progress_insert(&mut recording.tx, &self.permit, at, &draft, noon(on)).await?;
            recording.note(event);
        }
        Ok(())
    }
}

const fn bodies(whose: &Whose) -> &'static str {
    match whose {
        Whose::One => "one",
        Whose::EachParty => "each_party",
    }
}
