use bytes::BytesMut;
use std::error::Error;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

/// A parameter of a statement, the same for both databases.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    Flag(bool),
    Uuid(Uuid),
    Bytes(Vec<u8>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Int(i64::from(number))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Uuid(id)
    }
}

/// Days are stored as ISO text, which sorts as days do.
impl From<chrono::NaiveDate> for Value {
    fn from(day: chrono::NaiveDate) -> Self {
        Self::Text(day.to_string())
    }
}

impl From<domain::time::Timestamp> for Value {
    fn from(at: domain::time::Timestamp) -> Self {
        Self::Int(at.micros())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! ids {
    ($($id:ident),+) => {$(
        impl From<domain::ids::$id> for Value {
            fn from(id: domain::ids::$id) -> Self {
                Self::Uuid(id.uuid())
            }
        }
    )+};
}
ids!(
    OrganisationId,
    LevelId,
    ForumId,
    ProgrammeId,
    InitiativeId,
    SeatId,
    RoundId,
    ReportId,
    UserId,
    GrantId,
    AuditId,
    VersionId,
    DecisionId,
    ConditionId,
    PresentationId,
    HandOverId,
    DeviationId,
    BenchmarkId,
    FollowUpId,
    IndicatorId,
    ItemId,
    AnnexId,
    TaskId,
    ForumSeatId,
    FidelityReviewId,
    FidelitySiteId,
    HearingId,
    MailId,
    AgreementId,
    DutyId,
    UploadId,
    FundingId,
    FundingDutyId,
    FundingLapseId
);

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Flag(flag) => ValueRef::Integer(i64::from(*flag)),
            Self::Uuid(id) => ValueRef::Blob(id.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(ty, out),
            Self::Text(text) => text.to_sql(ty, out),
            Self::Flag(flag) => flag.to_sql(ty, out),
            Self::Uuid(id) => id.to_sql(ty, out),
            Self::Bytes(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        [
            Type::INT8,
            Type::TEXT,
            Type::VARCHAR,
            Type::BOOL,
            Type::UUID,
            Type::BYTEA,
        ]
        .contains(ty)
    }

    to_sql_checked!();
}
