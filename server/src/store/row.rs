use super::StoreError;
use chrono::NaiveDate;
use domain::time::{Timestamp, Validity};
use uuid::Uuid;

/// A row of either database, read by the place of its columns, from 0.
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// Something that can be read from a row.
pub trait Record: Sized {
    fn read(row: &Row<'_>) -> Result<Self, StoreError>;
}

impl Row<'_> {
    pub fn opt_text(&self, column: usize) -> Result<Option<String>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    pub fn opt_uuid(&self, column: usize) -> Result<Option<Uuid>, StoreError> {
        match self {
            Self::Sqlite(row) => match row.get_ref(column)? {
                rusqlite::types::ValueRef::Null => Ok(None),
                rusqlite::types::ValueRef::Blob(bytes) => Uuid::from_slice(bytes)
                    .map(Some)
                    .map_err(|_| StoreError::Damaged { column }),
                _ => Err(StoreError::Damaged { column }),
            },
            Self::Postgres(row) => Ok(row.try_get(column)?),
        }
    }

    pub fn flag(&self, column: usize) -> Result<bool, StoreError> {
        Ok(match self {
            Self::Sqlite(row) => row.get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    pub fn text(&self, column: usize) -> Result<String, StoreError> {
        self.opt_text(column)?.ok_or(StoreError::Damaged { column })
    }

    pub fn int(&self, column: usize) -> Result<i64, StoreError> {
        self.opt_int(column)?.ok_or(StoreError::Damaged { column })
    }

    pub fn uuid(&self, column: usize) -> Result<Uuid, StoreError> {
        self.opt_uuid(column)?.ok_or(StoreError::Damaged { column })
    }

    /// A count, number, rank or version: never negative.
    pub fn number(&self, column: usize) -> Result<u32, StoreError> {
        u32::try_from(self.int(column)?).map_err(|_| StoreError::Damaged { column })
    }

    pub fn instant(&self, column: usize) -> Result<Timestamp, StoreError> {
        self.int(column).map(Timestamp::from_micros)
    }

    pub fn opt_instant(&self, column: usize) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.opt_int(column)?.map(Timestamp::from_micros))
    }

    pub fn opt_day(&self, column: usize) -> Result<Option<NaiveDate>, StoreError> {
        self.opt_word(column)
    }

    pub fn day(&self, column: usize) -> Result<NaiveDate, StoreError> {
        self.opt_day(column)?.ok_or(StoreError::Damaged { column })
    }

    /// A period whose first day stands in `column` and whose last day in the next.
    pub fn validity(&self, column: usize) -> Result<Validity, StoreError> {
        Ok(Validity {
            from: self.opt_day(column)?,
            until: self.opt_day(column.saturating_add(1))?,
        })
    }

    /// A word of a closed list, such as a light or a kind.
    pub fn word<T: std::str::FromStr>(&self, column: usize) -> Result<T, StoreError> {
        self.opt_word(column)?.ok_or(StoreError::Damaged { column })
    }

    /// Like [`Row::word`], for a column that may be null. A page reads hundreds: nothing is copied.
    pub fn opt_word<T: std::str::FromStr>(&self, column: usize) -> Result<Option<T>, StoreError> {
        let word: Option<&str> = match self {
            Self::Sqlite(row) => row
                .get_ref(column)?
                .as_str_or_null()
                .map_err(rusqlite::Error::from)?,
            Self::Postgres(row) => row.try_get(column)?,
        };
        word.map(|word| word.parse().map_err(|_| StoreError::Damaged { column }))
            .transpose()
    }

    /// A text that the domain checks: a line, a paragraph, a slug, an address.
    pub fn checked<T: TryFrom<String>>(&self, column: usize) -> Result<T, StoreError> {
        T::try_from(self.text(column)?).map_err(|_| StoreError::Damaged { column })
    }

    /// Like [`Row::checked`], for a column that may be null.
    pub fn opt_checked<T: TryFrom<String>>(&self, column: usize) -> Result<Option<T>, StoreError> {
        self.opt_text(column)?
            .map(|text| T::try_from(text).map_err(|_| StoreError::Damaged { column }))
            .transpose()
    }
}

impl Record for u32 {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.number(0)
    }
}

impl Record for String {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.text(0)
    }
}

impl Record for Vec<u8> {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(match row {
            Row::Sqlite(row) => row.get(0)?,
            Row::Postgres(row) => row.try_get(0)?,
        })
    }
}

impl Record for NaiveDate {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.day(0)
    }
}
