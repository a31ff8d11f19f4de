//! Annexes of the texts of agreements.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::agreements::{accession_list, wording_annex_insert, wording_annex_list};
use crate::store::annexes::{AnnexOf, annex_delete};
use crate::usecase::{IncomingFile, fresh, govern};
use app::backend::ReadAgreements;
use app::error::AppError;
use domain::actor::Actor;
use domain::agreement::{
    Agreement, AnnexedWording, WordingAnnex, add_wording_annex, is_answered, remove_wording_annex,
};
use domain::ids::AnnexId;
use domain::meeting::AnnexDraft;

impl Service {
    /// Puts a file that came whole to a version of the text.
    pub async fn add_wording_file(
        &self,
        actor: &Actor,
        at: (u32, u32),
        name: &str,
        file: IncomingFile,
    ) -> Result<(), AppError> {
        govern(actor)?;
        let (draft, parts) = file.into_annex(name)?;
        self.annex_wording(actor, at, &draft, parts).await
    }

    /// Puts a link to a version of the text.
    pub async fn add_wording_link(
        &self,
        actor: &Actor,
        at: (u32, u32),
        draft: &AnnexDraft,
    ) -> Result<(), AppError> {
        self.annex_wording(actor, at, draft, Vec::new()).await
    }

    /// Stores an annex and all of its file in one transaction: half of one is never there.
    async fn annex_wording(
        &self,
        actor: &Actor,
        (number, version): (u32, u32),
        draft: &AnnexDraft,
        parts: Vec<Vec<u8>>,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let there = self.wordings(&mut tx, agreement.id).await?;
        if !there.iter().any(|wording| wording.version == version) {
            return Err(AppError::NotFound);
        }
        let found = self.annexed(&mut tx, &agreement, version).await?;
        let id = AnnexId::new(self.clock.new_id());
        let event = add_wording_annex(&permit, &found, (id, draft))?;
        let at = (agreement.id, version);
        let inserted =
            wording_annex_insert(&mut tx, &permit, at, (id, draft), self.clock.now()).await;
        inserted.or_unavailable(self)?;
        let annex = AnnexOf::Wording(id);
        self.store_file(&mut tx, &permit, annex, parts).await?;
        self.settled(tx, event).await
    }

    /// Takes an annex off its version.
    pub async fn remove_wording_annex(
        &self,
        actor: &Actor,
        number: u32,
        id: AnnexId,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let all = wording_annex_list(&mut tx, agreement.id).await;
        let mut all = all.or_unavailable(self)?.into_iter();
        let annex = all.find(|annex| annex.id == id);
        let annex = annex.ok_or(AppError::NotFound)?;
        let found = self.annexed(&mut tx, &agreement, annex.version).await?;
        let event = remove_wording_annex(&permit, &found, (id, &annex.draft))?;
        let n_deleted = annex_delete(&mut tx, &permit, AnnexOf::Wording(id)).await;
        fresh(n_deleted.or_unavailable(self)?)?;
        self.settled(tx, event).await
    }

    /// An annex for who may read its agreement now.
    pub async fn wording_annex(
        &self,
        actor: &Actor,
        number: u32,
        id: AnnexId,
    ) -> Result<WordingAnnex, AppError> {
        let view = self.agreement(actor, number, None).await?;
        let mut annexes = view.annexes.into_iter();
        annexes
            .find(|annex| annex.id == id)
            .ok_or(AppError::NotFound)
    }

    async fn annexed(
        &self,
        db: &mut impl Query,
        agreement: &Agreement,
        version: u32,
    ) -> Result<AnnexedWording, AppError> {
        let said = accession_list(db, agreement.id)
            .await
            .or_unavailable(self)?;
        let annexes = wording_annex_list(db, agreement.id).await;
        let annexes = annexes.or_unavailable(self)?.into_iter();
        let own = annexes.filter(|annex| annex.version == version);
        Ok(AnnexedWording {
            number: agreement.number,
            version,
            is_answered: is_answered(&said, version),
            names: own.map(|annex| annex.draft.name).collect(),
        })
    }
}
