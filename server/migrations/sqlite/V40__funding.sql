-- Grants: who gave what for how long, what is spent of it, and what becomes of what it pays for.

create table funding (
  id blob primary key
) without rowid;
create trigger funding_keeps before update on funding
begin select raise(abort, 'funding is append-only'); end;
create trigger funding_stays before delete on funding
begin select raise(abort, 'funding is append-only'); end;

-- Append-only: a change is the next version, and the last one holds.
create table funding_version (
  funding_id blob not null references funding (id),
  -- From 1 within the funding.
  version integer not null check (version > 0),
  -- The forum that follows it.
  forum_id blob not null references forum (id),
  organisation_id blob not null references organisation (id),
  first_day text not null,
  last_day text not null check (last_day >= first_day),
  -- Whole kroner.
  total integer not null check (total >= 0),
  own_share integer not null check (own_share between 0 and total),
  -- As domain::funding::FundingDraft writes itself.
  content text not null,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (funding_id, version)
) without rowid;
create index funding_version_forum on funding_version (forum_id);
create trigger funding_version_keeps before update on funding_version
begin select raise(abort, 'funding_version is append-only'); end;
create trigger funding_version_stays before delete on funding_version
begin select raise(abort, 'funding_version is append-only'); end;

-- Append-only: what each half-year was to take; the last version holds.
create table funding_baseline (
  funding_id blob not null references funding (id),
  -- From 1 within the funding.
  version integer not null check (version > 0),
  decided_on text not null,
  reason text check (reason is not null or version = 1),
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (funding_id, version)
) without rowid;
create trigger funding_baseline_keeps before update on funding_baseline
begin select raise(abort, 'funding_baseline is append-only'); end;
create trigger funding_baseline_stays before delete on funding_baseline
begin select raise(abort, 'funding_baseline is append-only'); end;

create table funding_baseline_amount (
  funding_id blob not null,
  version integer not null,
  -- As 2023-1.
  half_year text not null,
  -- Whole kroner.
  amount integer not null check (amount >= 0),
  primary key (funding_id, version, half_year),
  foreign key (funding_id, version) references funding_baseline (funding_id, version)
) without rowid;
create trigger funding_baseline_amount_keeps before update on funding_baseline_amount
begin select raise(abort, 'funding_baseline_amount is append-only'); end;
create trigger funding_baseline_amount_stays before delete on funding_baseline_amount
begin select raise(abort, 'funding_baseline_amount is append-only'); end;

-- Append-only: the last one of a half-year and a kind holds.
create table funding_figure (
  funding_id blob not null references funding (id),
  -- From 1 within the funding.
  sequence integer not null check (sequence > 0),
  kind text not null check (kind in ('spent', 'forecast')),
  half_year text not null,
  amount integer not null check (amount >= 0),
  words text,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (funding_id, sequence)
) without rowid;
create trigger funding_figure_keeps before update on funding_figure
begin select raise(abort, 'funding_figure is append-only'); end;
create trigger funding_figure_stays before delete on funding_figure
begin select raise(abort, 'funding_figure is append-only'); end;

-- Append-only: what the grantor is to be told.
create table funding_duty (
  id blob primary key,
  funding_id blob not null references funding (id),
  what text not null,
  due_on text not null,
  -- Null for sample data.
  added_by blob references person (id),
  added_at integer not null
) without rowid;
create index funding_duty_funding on funding_duty (funding_id, due_on);
create trigger funding_duty_keeps before update on funding_duty
begin select raise(abort, 'funding_duty is append-only'); end;
create trigger funding_duty_stays before delete on funding_duty
begin select raise(abort, 'funding_duty is append-only'); end;

-- Append-only: that it was told, once.
create table funding_duty_report (
  duty_id blob primary key references funding_duty (id),
  reported_on text not null,
  words text not null,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null
) without rowid;
create trigger funding_duty_report_keeps before update on funding_duty_report
begin select raise(abort, 'funding_duty_report is append-only'); end;
create trigger funding_duty_report_stays before delete on funding_duty_report
begin select raise(abort, 'funding_duty_report is append-only'); end;

-- Append-only: what becomes of what it pays for; the last one that was made for its last day holds.
create table funding_operation (
  funding_id blob not null references funding (id),
  -- From 1 within the funding.
  sequence integer not null check (sequence > 0),
  operation text not null check (operation in ('continues', 'new_funding', 'ends')),
  decided_by text not null,
  decided_on text not null,
  words text not null,
  -- The last day of the funding that it was made for.
  ends_on text not null,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (funding_id, sequence)
) without rowid;
create trigger funding_operation_keeps before update on funding_operation
begin select raise(abort, 'funding_operation is append-only'); end;
create trigger funding_operation_stays before delete on funding_operation
begin select raise(abort, 'funding_operation is append-only'); end;

-- Append-only: that no money comes from a source for some time.
create table funding_lapse (
  id blob primary key,
  title text not null,
  first_day text not null,
  last_day text not null check (last_day >= first_day),
  words text not null,
  -- Either a funding, or the name of a source.
  funding_id blob references funding (id),
  source text,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  check ((funding_id is null) <> (source is null))
) without rowid;
create trigger funding_lapse_keeps before update on funding_lapse
begin select raise(abort, 'funding_lapse is append-only'); end;
create trigger funding_lapse_stays before delete on funding_lapse
begin select raise(abort, 'funding_lapse is append-only'); end;
