//! What whoever runs the installation may do from its command line, without signing in.

use crate::service::{OrUnavailable, Service};
use crate::store::people::person_list;
use app::error::AppError;
use domain::people::PersonRow;
use domain::policy::{ManagePeople, Permit};
use domain::text::Email;

impl Service {
    /// Everybody with their roles.
    pub async fn operator_people(&self) -> Result<Vec<PersonRow>, AppError> {
        self.person_rows().await
    }

    /// The secret of a one-time address for choosing a password; `None` when nobody signs in so.
    pub async fn operator_link(&self, email: &Email) -> Result<Option<String>, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let people = person_list(&mut tx).await.or_unavailable(self)?;
        let Some(person) = people.into_iter().find(|p| p.draft.email == *email) else {
            return Ok(None);
        };
        let permit = Permit::<ManagePeople>::system();
        self.commit_link(tx, &permit, person.id).await.map(Some)
    }
}
