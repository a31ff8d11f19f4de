//! One type per entity id, so that a forum's id never passes for an initiative's.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }
    )+};
}

id!(
    /// A region, municipality, hospital, practice organisation …
    OrganisationId,
    /// A step in the chain of forums: political, director, chief …
    LevelId,
    ForumId,
    ProgrammeId,
    InitiativeId,
    /// An owner, lead or group seat of an initiative.
    SeatId,
    RoundId,
    ReportId,
    UserId,
    GrantId,
    AuditId,
    /// A submitted version of an order confirmation.
    VersionId,
    DecisionId,
    /// A condition set on an order.
    ConditionId,
    /// A wish of a forum that an initiative be followed closely.
    FollowUpId,
    /// A telling of those who ordered.
    PresentationId,
    /// A handing over of a deliverable.
    HandOverId,
    DeviationId,
    IndicatorId,
    BenchmarkId,
    /// A seat of a forum.
    ForumSeatId,
    FidelityReviewId,
    /// A team that is reviewed.
    FidelitySiteId,
    /// An item of an agenda.
    ItemId,
    /// An annex of one.
    AnnexId,
    /// What somebody is to do after a meeting.
    TaskId,
    /// A question to several addressees.
    HearingId,
    /// A mail with reminders.
    MailId,
    AgreementId,
    /// What a forum does again and again.
    DutyId,
    /// A grant (*bevilling*).
    FundingId,
    /// What its grantor is to be told.
    FundingDutyId,
    /// That no money comes from a source.
    FundingLapseId,
    /// A file that waits to be confirmed.
    UploadId,
);
