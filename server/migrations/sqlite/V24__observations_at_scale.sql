-- Figures by the million: which periods an entry touched, publications period by period, files that wait
-- to be confirmed.

-- Append-only: how many figures an entry has of each period.
create table observation_period (
  indicator_id blob not null,
  period_on text not null,
  sequence integer not null,
  n_figures integer not null check (n_figures > 0),
  primary key (indicator_id, period_on, sequence),
  foreign key (indicator_id, sequence) references observation_entry (indicator_id, sequence)
) without rowid;
insert into observation_period (indicator_id, period_on, sequence, n_figures)
select indicator_id, period_on, sequence, count(*) from observation
group by indicator_id, period_on, sequence;
create trigger observation_period_keeps before update on observation_period
begin select raise(abort, 'observation_period is append-only'); end;
create trigger observation_period_stays before delete on observation_period
begin select raise(abort, 'observation_period is append-only'); end;
-- The course of all together is read without the rest.
create index observation_of_all on observation (indicator_id, period_on)
where organisation_id is null and category = 0;

-- Null where all that spoke against an entry stands in doubts; else how much did.
alter table observation_entry add column n_doubts integer check (n_doubts >= 0);

-- Whether it ends the benchmark of its name instead of setting it.
alter table indicator_benchmark add column is_ended integer not null default 0 check (is_ended in (0, 1));

-- Append-only: what is told of one period since a publication; of a period without a row in a
-- publication, what an earlier one told.
create table publication_period (
  indicator_id blob not null,
  period_on text not null,
  number integer not null,
  -- Counts and totals in its tables.
  n_cells integer not null check (n_cells >= 0),
  -- What readers see of all together, as domain::indicator::Shown writes itself; empty where nothing is
  -- told of them, null where only the content tells.
  whole text,
  -- As domain::indicator::PublishedPeriod writes itself.
  content text not null,
  primary key (indicator_id, period_on, number),
  foreign key (indicator_id, number) references publication (indicator_id, number)
) without rowid;
insert into publication_period (indicator_id, period_on, number, n_cells, content)
select p.indicator_id, json_extract(e.value, '$.period.start'), p.number,
  json_array_length(e.value, '$.numbers') + coalesce((
    select sum(json_array_length(t.value, '$.rows') * json_array_length(t.value, '$.columns'))
    from json_each(e.value, '$.counted') t), 0),
  e.value
from publication p, json_each(p.content, '$.periods') e;
create trigger publication_period_keeps before update on publication_period
begin select raise(abort, 'publication_period is append-only'); end;
create trigger publication_period_stays before delete on publication_period
begin select raise(abort, 'publication_period is append-only'); end;

-- What stands in a publication itself is from now on its definition alone. How many periods it tells in
-- all, and the last entry of figures in them:
drop trigger publication_keeps;
drop trigger publication_stays;
alter table publication add column n_periods integer not null default 0;
alter table publication add column n_entries integer not null default 0;
update publication set
  n_periods = json_array_length(content, '$.periods'),
  n_entries = (select coalesce(max(e.sequence), 0) from observation_entry e
    where e.indicator_id = publication.indicator_id and e.stored_at <= publication.published_at),
  content = json_set(content, '$.periods', json('[]'));
create trigger publication_keeps before update on publication
begin select raise(abort, 'publication is append-only'); end;
create trigger publication_stays before delete on publication
begin select raise(abort, 'publication is append-only'); end;

-- A file that somebody has seen through and not confirmed; gone when it is stored, thrown away or a day
-- old.
create table upload (
  id blob primary key,
  indicator_id blob not null references indicator (id),
  person_id blob not null references person (id),
  uploaded_at integer not null,
  n_bytes integer not null check (n_bytes >= 0),
  -- Both null until the whole file has come.
  encoding text,
  content_hash text
) without rowid;
create index upload_of on upload (person_id, indicator_id);

-- Its text, as it was read, in pieces.
create table upload_part (
  upload_id blob not null references upload (id) on delete cascade,
  part integer not null check (part > 0),
  content text not null,
  primary key (upload_id, part)
) without rowid;
