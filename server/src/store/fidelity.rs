//! Fidelity reviews: sites, and reviews with their versions.

use super::{Query, Record, Row, StoreError, Tx};
use domain::fidelity::{FidelityReview, ReviewVersion, Site, VersionLine};
use domain::ids::{FidelityReviewId, FidelitySiteId, OrganisationId, ProgrammeId};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

impl Record for Site {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        site(row, 0)
    }
}

/// From four columns: id, organisation, its name and the team.
fn site(row: &Row<'_>, first: usize) -> Result<Site, StoreError> {
    let column = |n: usize| first.saturating_add(n);
    Ok(Site {
        id: FidelitySiteId::new(row.uuid(column(0))?),
        organisation: OrganisationId::new(row.uuid(column(1))?),
        organisation_name: row.text(column(2))?,
        team: row.checked(column(3))?,
    })
}

/// The sites of a programme, in Danish order of their organisations.
pub async fn site_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<Site>, StoreError> {
    db.rows(
        "select s.id, s.organisation_id, o.name, s.team
         from fidelity_site s join organisation o on o.id = s.organisation_id
         where s.programme_id = $1 order by o.sort_key, s.team, s.id",
        &[programme.into()],
    )
    .await
}

/// Fails as a duplicate when the same site was a moment faster.
pub async fn site_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    programme: ProgrammeId,
    site: &Site,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into fidelity_site (id, programme_id, organisation_id, team)
         values ($1, $2, $3, $4)",
        &[
            site.id.into(),
            programme.into(),
            site.organisation.into(),
            site.team.as_str().into(),
        ],
    )
    .await?;
    Ok(())
}

/// From seven columns, the first of which is the version; the site takes the last four.
fn version(row: &Row<'_>, first: usize) -> Result<ReviewVersion, StoreError> {
    let column = |n: usize| first.saturating_add(n);
    let content = row.text(column(1))?;
    let damaged = StoreError::Damaged { column: column(1) };
    Ok(ReviewVersion {
        version: row.number(column(0))?,
        review: serde_json::from_str(&content).map_err(|_| damaged)?,
        reason: row.opt_checked(column(2))?,
        site: site(row, column(3))?,
    })
}

impl Record for FidelityReview {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: FidelityReviewId::new(row.uuid(0)?),
            programme: ProgrammeId::new(row.uuid(1)?),
            number: row.number(2)?,
            current: version(row, 3)?,
        })
    }
}

/// All reviews of a programme as they stand now, by number.
pub async fn review_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<FidelityReview>, StoreError> {
    db.rows(
        "select r.id, r.programme_id, r.number, v.version, v.content, v.reason,
           s.id, s.organisation_id, o.name, s.team
         from fidelity_review r
         join fidelity_review_version v on v.review_id = r.id
         join fidelity_site s on s.id = v.site_id
         join organisation o on o.id = s.organisation_id
         where r.programme_id = $1 and not exists (
           select 1 from fidelity_review_version n
           where n.review_id = v.review_id and n.version > v.version)
         order by r.number",
        &[programme.into()],
    )
    .await
}

impl Record for VersionLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            written_by: row.opt_text(0)?,
            written_at: row.instant(1)?,
            version: version(row, 2)?,
        })
    }
}

/// All versions of a review, newest first.
pub async fn version_list(
    db: &mut impl Query,
    review: FidelityReviewId,
) -> Result<Vec<VersionLine>, StoreError> {
    db.rows(
        "select p.name, v.written_at, v.version, v.content, v.reason,
           s.id, s.organisation_id, o.name, s.team
         from fidelity_review_version v
         join fidelity_site s on s.id = v.site_id
         join organisation o on o.id = s.organisation_id
         left join person p on p.id = v.written_by
         where v.review_id = $1 order by v.version desc",
        &[review.into()],
    )
    .await
}

/// A review with its first version.
pub async fn review_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    review: &FidelityReview,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into fidelity_review (id, programme_id, number) values ($1, $2, $3)",
        &[
            review.id.into(),
            review.programme.into(),
            review.number.into(),
        ],
    )
    .await?;
    version_insert(tx, permit, review.id, &review.current, now).await
}

/// Fails as a duplicate when another version was a moment faster.
pub async fn version_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    review: FidelityReviewId,
    version: &ReviewVersion,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into fidelity_review_version
         (review_id, version, site_id, content, reason, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            review.into(),
            version.version.into(),
            version.site.id.into(),
            serde_json::to_string(&version.review)?.into(),
            version.reason.as_ref().map(ToString::to_string).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
