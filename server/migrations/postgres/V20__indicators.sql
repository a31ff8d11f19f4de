-- Indicators: definitions, figures, targets and what is published of them.

-- An indicator of a programme; what it means stands in its definitions.
create table indicator (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  -- From 1 within the programme.
  number bigint not null check (number > 0),
  unique (programme_id, number)
);

-- Append-only: a change is the next version.
create table indicator_definition (
  indicator_id uuid not null references indicator (id),
  -- From 1 within the indicator.
  version bigint not null check (version > 0),
  -- As domain::indicator::Definition writes itself.
  content text not null,
  -- The first day by this meaning; null of the first.
  valid_from text,
  reason text,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (indicator_id, version)
);
create trigger indicator_definition_keeps before update or delete on indicator_definition
for each row execute function refuse_change();

-- The initiatives that the newest definition names.
create table indicator_initiative (
  initiative_id uuid not null references initiative (id),
  indicator_id uuid not null references indicator (id),
  primary key (initiative_id, indicator_id)
);
create index indicator_initiative_indicator on indicator_initiative (indicator_id);

-- Append-only: figures that were stored together, and why although something spoke against them.
create table observation_entry (
  indicator_id uuid not null references indicator (id),
  -- From 1 within the indicator.
  sequence bigint not null check (sequence > 0),
  reason text,
  -- What spoke against them, as domain::indicator::Doubt writes itself.
  doubts text not null,
  n_figures bigint not null check (n_figures > 0),
  -- Null for sample data.
  stored_by uuid references person (id),
  stored_at bigint not null,
  primary key (indicator_id, sequence)
);
create trigger observation_entry_keeps before update or delete on observation_entry
for each row execute function refuse_change();

-- Append-only: a correction is a later entry in the same place.
create table observation (
  indicator_id uuid not null references indicator (id),
  -- The first day of its period.
  period_on text not null,
  -- Null of all together.
  organisation_id uuid references organisation (id),
  -- From 1 in the order of the definition; 0 of all together.
  category bigint not null check (category >= 0),
  -- That of its entry: the highest in a place counts.
  sequence bigint not null,
  -- So many of so many; or a percentage, or another number, in hundredths.
  n bigint check (n >= 0),
  of_n bigint check (of_n >= 0),
  hundredths bigint check (hundredths >= 0),
  check ((n is null) <> (hundredths is null)),
  foreign key (indicator_id, sequence) references observation_entry (indicator_id, sequence)
);
create unique index observation_place on observation
  (indicator_id, period_on, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), category, sequence);
create trigger observation_keeps before update or delete on observation
for each row execute function refuse_change();

-- Append-only: a later target counts where both hold.
create table indicator_target (
  indicator_id uuid not null references indicator (id),
  sequence bigint not null check (sequence > 0),
  hundredths bigint not null check (hundredths >= 0),
  valid_from text,
  valid_until text,
  set_by uuid references person (id),
  set_at bigint not null,
  primary key (indicator_id, sequence)
);
create trigger indicator_target_keeps before update or delete on indicator_target
for each row execute function refuse_change();

-- Append-only: a later one of the same name takes its place.
create table indicator_benchmark (
  id uuid primary key,
  indicator_id uuid not null references indicator (id),
  name text not null,
  hundredths bigint not null check (hundredths >= 0),
  source text not null,
  definition text not null,
  -- Null where it counts the same as the indicator.
  reason text,
  set_by uuid references person (id),
  set_at bigint not null
);
create index indicator_benchmark_indicator on indicator_benchmark (indicator_id, set_at);
create trigger indicator_benchmark_keeps before update or delete on indicator_benchmark
for each row execute function refuse_change();

-- Append-only: what readers see of an indicator, with nothing in it that may not be told.
create table publication (
  indicator_id uuid not null references indicator (id),
  -- From 1 within the indicator.
  number bigint not null check (number > 0),
  content text not null,
  content_hash text not null,
  published_by uuid references person (id),
  published_at bigint not null,
  primary key (indicator_id, number)
);
create trigger publication_keeps before update or delete on publication
for each row execute function refuse_change();
