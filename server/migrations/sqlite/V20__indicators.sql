-- Indicators: definitions, figures, targets and what is published of them.

-- An indicator of a programme; what it means stands in its definitions.
create table indicator (
  id blob primary key,
  programme_id blob not null references programme (id),
  -- From 1 within the programme.
  number integer not null check (number > 0),
  unique (programme_id, number)
) without rowid;

-- Append-only: a change is the next version.
create table indicator_definition (
  indicator_id blob not null references indicator (id),
  -- From 1 within the indicator.
  version integer not null check (version > 0),
  -- As domain::indicator::Definition writes itself.
  content text not null,
  -- The first day by this meaning; null of the first.
  valid_from text,
  reason text,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (indicator_id, version)
) without rowid;
create trigger indicator_definition_keeps before update on indicator_definition
begin select raise(abort, 'indicator_definition is append-only'); end;
create trigger indicator_definition_stays before delete on indicator_definition
begin select raise(abort, 'indicator_definition is append-only'); end;

-- The initiatives that the newest definition names.
create table indicator_initiative (
  initiative_id blob not null references initiative (id),
  indicator_id blob not null references indicator (id),
  primary key (initiative_id, indicator_id)
) without rowid;
create index indicator_initiative_indicator on indicator_initiative (indicator_id);

-- Append-only: figures that were stored together, and why although something spoke against them.
create table observation_entry (
  indicator_id blob not null references indicator (id),
  -- From 1 within the indicator.
  sequence integer not null check (sequence > 0),
  reason text,
  -- What spoke against them, as domain::indicator::Doubt writes itself.
  doubts text not null,
  n_figures integer not null check (n_figures > 0),
  -- Null for sample data.
  stored_by blob references person (id),
  stored_at integer not null,
  primary key (indicator_id, sequence)
) without rowid;
create trigger observation_entry_keeps before update on observation_entry
begin select raise(abort, 'observation_entry is append-only'); end;
create trigger observation_entry_stays before delete on observation_entry
begin select raise(abort, 'observation_entry is append-only'); end;

-- Append-only: a correction is a later entry in the same place.
create table observation (
  indicator_id blob not null references indicator (id),
  -- The first day of its period.
  period_on text not null,
  -- Null of all together.
  organisation_id blob references organisation (id),
  -- From 1 in the order of the definition; 0 of all together.
  category integer not null check (category >= 0),
  -- That of its entry: the highest in a place counts.
  sequence integer not null,
  -- So many of so many; or a percentage, or another number, in hundredths.
  n integer check (n >= 0),
  of_n integer check (of_n >= 0),
  hundredths integer check (hundredths >= 0),
  check ((n is null) <> (hundredths is null)),
  foreign key (indicator_id, sequence) references observation_entry (indicator_id, sequence)
);
create unique index observation_place on observation
  (indicator_id, period_on, coalesce(organisation_id, x''), category, sequence);
create trigger observation_keeps before update on observation
begin select raise(abort, 'observation is append-only'); end;
create trigger observation_stays before delete on observation
begin select raise(abort, 'observation is append-only'); end;

-- Append-only: a later target counts where both hold.
create table indicator_target (
  indicator_id blob not null references indicator (id),
  sequence integer not null check (sequence > 0),
  hundredths integer not null check (hundredths >= 0),
  valid_from text,
  valid_until text,
  set_by blob references person (id),
  set_at integer not null,
  primary key (indicator_id, sequence)
) without rowid;
create trigger indicator_target_keeps before update on indicator_target
begin select raise(abort, 'indicator_target is append-only'); end;
create trigger indicator_target_stays before delete on indicator_target
begin select raise(abort, 'indicator_target is append-only'); end;

-- Append-only: a later one of the same name takes its place.
create table indicator_benchmark (
  id blob primary key,
  indicator_id blob not null references indicator (id),
  name text not null,
  hundredths integer not null check (hundredths >= 0),
  source text not null,
  definition text not null,
  -- Null where it counts the same as the indicator.
  reason text,
  set_by blob references person (id),
  set_at integer not null
) without rowid;
create index indicator_benchmark_indicator on indicator_benchmark (indicator_id, set_at);
create trigger indicator_benchmark_keeps before update on indicator_benchmark
begin select raise(abort, 'indicator_benchmark is append-only'); end;
create trigger indicator_benchmark_stays before delete on indicator_benchmark
begin select raise(abort, 'indicator_benchmark is append-only'); end;

-- Append-only: what readers see of an indicator, with nothing in it that may not be told.
create table publication (
  indicator_id blob not null references indicator (id),
  -- From 1 within the indicator.
  number integer not null check (number > 0),
  content text not null,
  content_hash text not null,
  published_by blob references person (id),
  published_at integer not null,
  primary key (indicator_id, number)
) without rowid;
create trigger publication_keeps before update on publication
begin select raise(abort, 'publication is append-only'); end;
create trigger publication_stays before delete on publication
begin select raise(abort, 'publication is append-only'); end;
