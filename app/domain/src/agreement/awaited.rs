//! What agreements await of one party.

use super::{AgreementStage, ApprovalDue, Stance};
use chrono::NaiveDate;

/// Whether an agreement asks a party to say how it stands; not while its text is still written.
pub fn awaits_accession(stage: Option<AgreementStage>, stance: Option<Stance>) -> bool {
    let is_agreed = matches!(
        stage,
        Some(AgreementStage::Approval | AgreementStage::InForce | AgreementStage::UnderRevision)
    );
    is_agreed && stance.is_none()
}

/// An agreement that awaits something of a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedAgreement {
    pub number: u32,
    pub title: String,
    pub forum_name: String,
    /// Whether the party has not said how it stands.
    pub accession: bool,
    /// The steps at which the party has not decided, the one that is due first foremost.
    pub steps: Vec<ApprovalDue>,
}

/// What agreements await of the organisation that a reader speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedOfParty {
    pub organisation: String,
    pub agreements: Vec<AwaitedAgreement>,
    pub today: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accession_is_awaited_of_a_text_that_is_agreed_and_of_who_said_nothing() {
        let asks = |stage| awaits_accession(stage, None);
        assert!(asks(Some(AgreementStage::Approval)));
        assert!(asks(Some(AgreementStage::InForce)));
        assert!(asks(Some(AgreementStage::UnderRevision)));
        assert!(!asks(None));
        assert!(!asks(Some(AgreementStage::Draft)));
        assert!(!asks(Some(AgreementStage::Hearing)));
        assert!(!asks(Some(AgreementStage::Ended)));
        let said = |stance| awaits_accession(Some(AgreementStage::InForce), Some(stance));
        assert!(!said(Stance::Declines));
        assert!(!said(Stance::Accedes));
    }
}
