//! Sample reports, each made on top of what is stored before it, as the use case makes them.

use super::DemoError;
use super::content::{DemoInitiative, Sample};
use super::draft::paragraph;
use super::recording::{Recording, shortly_before};
use super::sample_report::{Occasion, SampleReport, sample_basis, sample_evidence, sample_remedy};
use crate::store::reports::{past_report_find, report_count, report_insert};
use domain::audit::AuditEvent;
use domain::ids::{InitiativeId, ProgrammeId, ReportId};
use domain::policy::Permit;
use domain::problem::Rejection;
use domain::round::RoundState;
use domain::status::{
    ConfirmUnchanged, ReportingState, RuleSet, StatusReport, SubmitStatus, confirm_unchanged,
    submit,
};

impl Recording<'_> {
    /// What the lead says anew. After the round was frozen it is a correction, and its deviation.
    pub async fn report(&mut self, sample: &SampleReport) -> Result<(), DemoError> {
        let state = self.reporting(&sample.occasion).await?;
        let remedy = sample.light.is_deviation().then(|| sample_remedy(sample));
        let command = SubmitStatus {
            id: None,
            round: sample.occasion.round.id,
            light: sample.light,
            explanation: sample.explanation.clone(),
            basis: sample_basis(sample),
            remedy: remedy.transpose()?,
            evidence: sample.evidence.clone(),
            unchanged: false,
            based_on: state.n_reports,
        };
        let (permit, id) = (Permit::system(), ReportId::new(self.new_id()));
        let made = submit(sample.occasion.at, &permit, id, &state, command);
        self.take_in(made).await
    }

    /// The lead says that nothing has changed.
    async fn report_unchanged(&mut self, occasion: &Occasion) -> Result<(), DemoError> {
        let state = self.reporting(occasion).await?;
        let command = ConfirmUnchanged {
            id: None,
            round: occasion.round.id,
            based_on: state.n_reports,
        };
        let (permit, id) = (Permit::system(), ReportId::new(self.new_id()));
        let made = confirm_unchanged(occasion.at, &permit, id, &state, command);
        self.take_in(made).await
    }

    async fn reporting(&mut self, of: &Occasion) -> Result<ReportingState, DemoError> {
        let (initiative, tx) = (of.initiative, &mut self.tx);
        let meeting_on = of.round.meeting_on;
        Ok(ReportingState {
            before: past_report_find(tx, of.programme, initiative, meeting_on).await?,
            n_reports: report_count(tx, initiative, of.round.id).await?,
            initiative,
            programme: of.programme,
            newest_round: Some(of.round),
            rules: of.rules.clone(),
        })
    }

    async fn take_in(
        &mut self,
        made: Result<(StatusReport, AuditEvent), Rejection>,
    ) -> Result<(), DemoError> {
        let (report, event) = made?;
        report_insert(&mut self.tx, &Permit::system(), &report).await?;
        self.note(event);
        if report.late {
            let of = Some(report.initiative);
            self.open_deviations(report.round, of, report.reported_at)
                .await?;
        }
        Ok(())
    }
}

/// `undocumented` are the rounds in which nothing is shown, from 0. Returns how many reports there
/// were; a round may be without one.
pub async fn load_reports(
    recording: &mut Recording<'_>,
    (programme, rules): (ProgrammeId, &RuleSet),
    initiative: InitiativeId,
    (content, undocumented): (&DemoInitiative, &[usize]),
    rounds: &[RoundState],
) -> Result<usize, DemoError> {
    let mut n_reports = 0;
    let told = content.lights.iter().zip(rounds);
    for (at, (sample, round)) in told.enumerate() {
        let occasion = Occasion {
            programme,
            initiative,
            round: *round,
            rules: rules.clone(),
            at: shortly_before(round.meeting_on, content.number),
        };
        let again = content.lights.iter().zip(rounds).skip(at.saturating_add(1));
        let last = again
            .take_while(|(later, _)| **later == Sample::Unchanged)
            .last();
        let said_until = last.map_or(round.meeting_on, |(_, round)| round.meeting_on);
        match (sample, sample.report()) {
            (Sample::Unchanged, _) => recording.report_unchanged(&occasion).await?,
            (_, None) => continue,
            (_, Some((light, explanation))) => {
                let occasion_at = occasion.at;
                let report = SampleReport {
                    occasion,
                    light,
                    explanation: explanation.map(paragraph).transpose()?,
                    measured: sample.measured(),
                    evidence: match undocumented.contains(&at) {
                        true => None,
                        false => Some(sample_evidence(content.number, occasion_at)?),
                    },
                    said_until,
                };
                recording.report(&report).await?;
            }
        }
        n_reports += 1;
    }
    Ok(n_reports)
}
