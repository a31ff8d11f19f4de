-- Fidelity reviews: the sites that are reviewed, and each review with all of its versions.

-- Append-only: a team of an organisation.
create table fidelity_site (
  id blob primary key,
  programme_id blob not null references programme (id),
  organisation_id blob not null references organisation (id),
  team text not null,
  unique (programme_id, organisation_id, team)
) without rowid;
create trigger fidelity_site_keeps before update on fidelity_site
begin select raise(abort, 'fidelity_site is append-only'); end;
create trigger fidelity_site_stays before delete on fidelity_site
begin select raise(abort, 'fidelity_site is append-only'); end;

-- Append-only: what a review says stands in its versions.
create table fidelity_review (
  id blob primary key,
  programme_id blob not null references programme (id),
  -- From 1 within the programme.
  number integer not null check (number > 0),
  unique (programme_id, number)
) without rowid;
create trigger fidelity_review_keeps before update on fidelity_review
begin select raise(abort, 'fidelity_review is append-only'); end;
create trigger fidelity_review_stays before delete on fidelity_review
begin select raise(abort, 'fidelity_review is append-only'); end;

-- Append-only: a correction is the next version.
create table fidelity_review_version (
  review_id blob not null references fidelity_review (id),
  -- From 1 within the review.
  version integer not null check (version > 0),
  site_id blob not null references fidelity_site (id),
  -- As domain::fidelity::Review writes itself.
  content text not null,
  -- Null of the first.
  reason text,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (review_id, version),
  check ((version = 1) = (reason is null))
) without rowid;
create trigger fidelity_review_version_keeps before update on fidelity_review_version
begin select raise(abort, 'fidelity_review_version is append-only'); end;
create trigger fidelity_review_version_stays before delete on fidelity_review_version
begin select raise(abort, 'fidelity_review_version is append-only'); end;
