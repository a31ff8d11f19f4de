-- Fidelity reviews: the sites that are reviewed, and each review with all of its versions.

-- Append-only: a team of an organisation.
create table fidelity_site (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  team text not null,
  unique (programme_id, organisation_id, team)
);
create trigger fidelity_site_keeps before update or delete on fidelity_site
for each row execute function refuse_change();

-- Append-only: what a review says stands in its versions.
create table fidelity_review (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  -- From 1 within the programme.
  number bigint not null check (number > 0),
  unique (programme_id, number)
);
create trigger fidelity_review_keeps before update or delete on fidelity_review
for each row execute function refuse_change();

-- Append-only: a correction is the next version.
create table fidelity_review_version (
  review_id uuid not null references fidelity_review (id),
  -- From 1 within the review.
  version bigint not null check (version > 0),
  site_id uuid not null references fidelity_site (id),
  -- As domain::fidelity::Review writes itself.
  content text not null,
  -- Null of the first.
  reason text,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (review_id, version),
  check ((version = 1) = (reason is null))
);
create trigger fidelity_review_version_keeps before update or delete on fidelity_review_version
for each row execute function refuse_change();
