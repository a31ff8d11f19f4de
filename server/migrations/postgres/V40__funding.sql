-- Grants: who gave what for how long, what is spent of it, and what becomes of what it pays for.

create table funding (
  id uuid primary key
);
create trigger funding_keeps before update or delete on funding
for each row execute function refuse_change();

-- Append-only: a change is the next version, and the last one holds.
create table funding_version (
  funding_id uuid not null references funding (id),
  -- From 1 within the funding.
  version bigint not null check (version > 0),
  -- The forum that follows it.
  forum_id uuid not null references forum (id),
  organisation_id uuid not null references organisation (id),
  first_day text not null,
  last_day text not null check (last_day >= first_day),
  -- Whole kroner.
  total bigint not null check (total >= 0),
  own_share bigint not null check (own_share between 0 and total),
  -- As domain::funding::FundingDraft writes itself.
  content text not null,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (funding_id, version)
);
create index funding_version_forum on funding_version (forum_id);
create trigger funding_version_keeps before update or delete on funding_version
for each row execute function refuse_change();

-- Append-only: what each half-year was to take; the last version holds.
create table funding_baseline (
  funding_id uuid not null references funding (id),
  -- From 1 within the funding.
  version bigint not null check (version > 0),
  decided_on text not null,
  reason text check (reason is not null or version = 1),
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (funding_id, version)
);
create trigger funding_baseline_keeps before update or delete on funding_baseline
for each row execute function refuse_change();

create table funding_baseline_amount (
  funding_id uuid not null,
  version bigint not null,
  -- As 2023-1.
  half_year text not null,
  -- Whole kroner.
  amount bigint not null check (amount >= 0),
  primary key (funding_id, version, half_year),
  foreign key (funding_id, version) references funding_baseline (funding_id, version)
);
create trigger funding_baseline_amount_keeps before update or delete on funding_baseline_amount
for each row execute function refuse_change();

-- Append-only: the last one of a half-year and a kind holds.
create table funding_figure (
  funding_id uuid not null references funding (id),
  -- From 1 within the funding.
  sequence bigint not null check (sequence > 0),
  kind text not null check (kind in ('spent', 'forecast')),
  half_year text not null,
  amount bigint not null check (amount >= 0),
  words text,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (funding_id, sequence)
);
create trigger funding_figure_keeps before update or delete on funding_figure
for each row execute function refuse_change();

-- Append-only: what the grantor is to be told.
create table funding_duty (
  id uuid primary key,
  funding_id uuid not null references funding (id),
  what text not null,
  due_on text not null,
  -- Null for sample data.
  added_by uuid references person (id),
  added_at bigint not null
);
create index funding_duty_funding on funding_duty (funding_id, due_on);
create trigger funding_duty_keeps before update or delete on funding_duty
for each row execute function refuse_change();

-- Append-only: that it was told, once.
create table funding_duty_report (
  duty_id uuid primary key references funding_duty (id),
  reported_on text not null,
  words text not null,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null
);
create trigger funding_duty_report_keeps before update or delete on funding_duty_report
for each row execute function refuse_change();

-- Append-only: what becomes of what it pays for; the last one that was made for its last day holds.
create table funding_operation (
  funding_id uuid not null references funding (id),
  -- From 1 within the funding.
  sequence bigint not null check (sequence > 0),
  operation text not null check (operation in ('continues', 'new_funding', 'ends')),
  decided_by text not null,
  decided_on text not null,
  words text not null,
  -- The last day of the funding that it was made for.
  ends_on text not null,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (funding_id, sequence)
);
create trigger funding_operation_keeps before update or delete on funding_operation
for each row execute function refuse_change();

-- Append-only: that no money comes from a source for some time.
create table funding_lapse (
  id uuid primary key,
  title text not null,
  first_day text not null,
  last_day text not null check (last_day >= first_day),
  words text not null,
  -- Either a funding, or the name of a source.
  funding_id uuid references funding (id),
  source text,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  check ((funding_id is null) <> (source is null))
);
create trigger funding_lapse_keeps before update or delete on funding_lapse
for each row execute function refuse_change();
