use super::Read;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::agreement::{AgreementForm, AgreementRegister, AgreementView, AwaitedOfParty};

/// What the pages of agreements show. `as_of` is the day whose state is shown; today if `None`.
#[async_trait]
pub trait ReadAgreements: Send + Sync {
    /// Those that this actor may see; denied to who has no role.
    async fn agreements(&self, actor: &Actor, as_of: Option<NaiveDate>) -> Read<AgreementRegister>;

    /// Denied, until it is past its draft, to who does not see the desk of its forum.
    async fn agreement(
        &self,
        actor: &Actor,
        number: u32,
        as_of: Option<NaiveDate>,
    ) -> Read<AgreementView>;

    /// For the form of a new one, or of the one of that number; denied to others than keepers.
    async fn agreement_form(&self, actor: &Actor, number: Option<u32>) -> Read<AgreementForm>;

    /// What awaits the organisation that this actor speaks for; `None` if there is none.
    async fn awaited_of_own(&self, actor: &Actor) -> Read<Option<AwaitedOfParty>>;
}
