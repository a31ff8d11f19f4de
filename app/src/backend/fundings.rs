use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::funding::{
    ExpiringFunding, Financing, FundingEdit, FundingRegister, FundingView, LapseChoices,
};
use domain::ids::{ForumId, FundingId};
use domain::text::Slug;

/// Grants: for who sits in the forum that follows one, its owner, and keepers; nobody else reads any.
#[async_trait]
pub trait ReadFundings: Send + Sync {
    async fn fundings(&self, actor: &Actor) -> Read<FundingRegister>;

    /// Those that a forum follows.
    async fn fundings_of_forum(&self, actor: &Actor, forum: ForumId) -> Read<FundingRegister>;

    /// Those that end and about which the reader sees to it that something is decided.
    async fn expiring_fundings(&self, actor: &Actor) -> Read<Vec<ExpiringFunding>>;

    /// Not found for who may not read it.
    async fn funding(&self, actor: &Actor, id: FundingId) -> Read<FundingView>;

    /// The form of one, of a new one without an id; denied to everybody but keepers.
    async fn funding_edit(&self, actor: &Actor, id: Option<FundingId>) -> Read<FundingEdit>;

    /// Denied to everybody but keepers.
    async fn lapse_choices(&self, actor: &Actor) -> Read<LapseChoices>;

    /// What pays for an initiative.
    async fn financing(&self, actor: &Actor, programme: &Slug, number: u32) -> Read<Financing>;
}
