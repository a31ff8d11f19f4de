//! The fields of all forms.

use crate::agreement::AgreementField;
use crate::fidelity::Item;
use crate::forum::closing::ClosingField;
use crate::forum::seat::SeatField;
use crate::forum::series::SeriesField;
use crate::forum::terms::TermsField;
use crate::funding::FundingField;
use crate::hearing::HearingField;
use crate::meeting::{AgendaField, AnnexField, AttendanceField};
use crate::reminder::ReminderField;
use crate::wheel::WheelField;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Declares every field of every form once, with the name it has in HTML and JSON.
macro_rules! fields {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A field of a form, named the same in HTML, in JSON and in the audit log.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($variant,)+
            /// The score of an item of a fidelity scale.
            Score(Item),
            /// A remark on one.
            ItemRemark(Item),
            /// A field of a hearing.
            Hearing(HearingField),
            /// A field of a seat of a forum.
            Seat(SeatField),
            /// A field of a forum's terms of reference.
            Terms(TermsField),
            /// A field of a series of meetings.
            Series(SeriesField),
            /// A field of an attendance list.
            Attendance(AttendanceField),
            /// A field of the form that closes a forum.
            Closing(ClosingField),
            /// A field of an annex.
            Annex(AnnexField),
            /// A field of an item of an agenda.
            Agenda(AgendaField),
            /// A field of reminders by mail.
            Reminder(ReminderField),
            /// A field of an agreement.
            Agreement(AgreementField),
            /// A field of the annual wheel.
            Wheel(WheelField),
            /// A field of a funding.
            Funding(FundingField),
        }

        impl Field {
            /// All but those of the items of a scale and those that one form alone has.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                    Self::Score(item) => item.score_name(),
                    Self::ItemRemark(item) => item.remark_name(),
                    Self::Hearing(field) => field.name(),
                    Self::Seat(field) => field.name(),
                    Self::Terms(field) => field.name(),
                    Self::Series(field) => field.name(),
                    Self::Attendance(field) => field.name(),
                    Self::Closing(field) => field.name(),
                    Self::Annex(field) => field.name(),
                    Self::Agenda(field) => field.name(),
                    Self::Reminder(field) => field.name(),
                    Self::Agreement(field) => field.name(),
                    Self::Wheel(field) => field.name(),
                    Self::Funding(field) => field.name(),
                }
            }

            // Looked for one by one: a match over all names is some kilobytes in the browser.
            pub fn from_name(name: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|field| field.name() == name)
                    .or_else(|| Item::of_score(name).map(Self::Score))
                    .or_else(|| Item::of_remark(name).map(Self::ItemRemark))
                    .or_else(|| HearingField::from_name(name).map(Self::Hearing))
                    .or_else(|| SeatField::from_name(name).map(Self::Seat))
                    .or_else(|| TermsField::from_name(name).map(Self::Terms))
                    .or_else(|| SeriesField::from_name(name).map(Self::Series))
                    .or_else(|| AttendanceField::from_name(name).map(Self::Attendance))
                    .or_else(|| ClosingField::from_name(name).map(Self::Closing))
                    .or_else(|| AnnexField::from_name(name).map(Self::Annex))
                    .or_else(|| AgendaField::from_name(name).map(Self::Agenda))
                    .or_else(|| ReminderField::from_name(name).map(Self::Reminder))
                    .or_else(|| AgreementField::from_name(name).map(Self::Agreement))
                    .or_else(|| WheelField::from_name(name).map(Self::Wheel))
                    .or_else(|| FundingField::from_name(name).map(Self::Funding))
            }
        }
    };
}

fields! {
    Acceptance = "acceptance",
    Action = "action",
    ActualValue = "actual_value",
    Addendum = "addendum",
    AgreedEnd = "agreed_end",
    Allotted = "allotted",
    ApprovedOn = "approved_on",
    Approver = "approver",
    AskedProcedure = "asked_procedure",
    Benchmark = "benchmark",
    Better = "better",
    Budget = "budget",
    ByOrganisation = "by_organisation",
    Categories = "categories",
    CategoryKind = "category_kind",
    ChangeReason = "change_reason",
    ChangeWhat = "change_what",
    ChangeWhen = "change_when",
    ChangeWhere = "change_where",
    ChangeWho = "change_who",
    ClosedItem = "closed_item",
    Code = "code",
    Conclusion = "conclusion",
    ConclusionWords = "conclusion_words",
    Condition = "condition",
    ConfirmBy = "confirm_by",
    Consequence = "consequence",
    ContentHash = "content_hash",
    Contradiction = "contradiction",
    Counted = "counted",
    CountedOn = "counted_on",
    CountedOf = "counted_of",
    Criteria = "criteria",
    DecidedOn = "decided_on",
    Definition = "definition",
    Deliverable = "deliverable",
    Deviation = "deviation",
    Dimensions = "dimensions",
    Disclosure = "disclosure",
    DueDays = "due_days",
    DueOn = "due_on",
    Email = "email",
    EndOn = "end_on",
    EndsAt = "ends_at",
    Evidence = "evidence",
    ExpectedCost = "expected_cost",
    ExpectedEnd = "expected_end",
    Explanation = "explanation",
    Fate = "fate",
    File = "file",
    FirstReminder = "first_reminder",
    FirstRound = "first_round",
    Forum = "forum",
    FulfilledOn = "fulfilled_on",
    Group = "group",
    HandOver = "hand_over",
    Help = "help",
    Indicator = "indicator",
    Inhabitants = "inhabitants",
    Initiative = "initiative",
    Interventions = "interventions",
    Into = "into",
    Item = "item",
    Kind = "kind",
    Lead = "lead",
    LeadSince = "lead_since",
    Level = "level",
    Light = "light",
    LightCooperation = "light_cooperation",
    LightEconomy = "light_economy",
    LightEffect = "light_effect",
    LightQuality = "light_quality",
    LightReason = "light_reason",
    LightTime = "light_time",
    Link = "link",
    Matter = "matter",
    Measures = "measures",
    MeetingOn = "meeting_on",
    Method = "method",
    Milestone = "milestone",
    MilestoneOn = "milestone_on",
    Milestones = "milestones",
    Name = "name",
    Next = "next",
    Number = "number",
    OpensOn = "opens_on",
    Ordered = "ordered",
    Organisation = "organisation",
    Organisations = "organisations",
    Outcome = "outcome",
    Owner = "owner",
    OwnerSince = "owner_since",
    Participants = "participants",
    Party = "party",
    Password = "password",
    PasswordAgain = "password_again",
    PatientsDescribe = "patients_describe",
    PatientsDescribeWhy = "patients_describe_why",
    PatientsSolve = "patients_solve",
    PatientsSolveWhy = "patients_solve_why",
    PeriodKind = "period_kind",
    Place = "place",
    Places = "places",
    PlainText = "plain_text",
    Planned = "planned",
    Population = "population",
    Predecessor = "predecessor",
    PresentedOn = "presented_on",
    Presenter = "presenter",
    Procedure = "procedure",
    Progress = "progress",
    Published = "published",
    Purpose = "purpose",
    Question = "question",
    Rank = "rank",
    Reason = "reason",
    Recommendation = "recommendation",
    Reference = "reference",
    Remark = "remark",
    RemarkPatients = "remark_patients",
    RemarkTerms = "remark_terms",
    RemarkWhat = "remark_what",
    RemarkWhen = "remark_when",
    RemarkWhere = "remark_where",
    RemarkWho = "remark_who",
    Report = "report",
    Resolution = "resolution",
    Resources = "resources",
    Responsible = "responsible",
    ReviewedOn = "reviewed_on",
    Reviewers = "reviewers",
    Risks = "risks",
    Role = "role",
    Round = "round",
    Rows = "rows",
    RuleSet = "rule_set",
    Scale = "scale",
    SecondReminder = "second_reminder",
    Selected = "selected",
    Site = "site",
    Source = "source",
    Sources = "sources",
    Stage = "stage",
    StartOn = "start_on",
    StartsAt = "starts_at",
    Stated = "stated",
    Step = "step",
    StepProcedure = "step_procedure",
    StepRule = "step_rule",
    Summary = "summary",
    TargetGroup = "target_group",
    TargetValue = "target_value",
    Task = "task",
    TaskOutcome = "task_outcome",
    TaskPerson = "task_person",
    Team = "team",
    Text = "text",
    Threshold = "threshold",
    Title = "title",
    Treatment = "treatment",
    Unchanged = "unchanged",
    Unit = "unit",
    ValidFrom = "valid_from",
    ValidUntil = "valid_until",
    Verdict = "verdict",
    Version = "version",
    WarningRead = "warning_read",
    WarningReason = "warning_reason",
    Wish = "wish",
    Words = "words",
}

/// By its name. Derived, it would carry a second name of every field into the browser.
impl Serialize for Field {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        Self::from_name(&name).ok_or_else(|| D::Error::custom("no such field"))
    }
}
