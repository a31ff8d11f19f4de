-- Agreements between parties: what was agreed, who acceded when, and how the approval went.

create table agreement (
  id uuid primary key,
  -- From 1: what people call it by.
  number bigint not null unique check (number > 0),
  title text not null,
  kind text not null,
  forum_id uuid not null references forum (id),
  summary text,
  valid_from text,
  valid_until text,
  version bigint not null check (version > 0)
);
create index agreement_forum on agreement (forum_id);

-- Who may accede.
create table agreement_party (
  agreement_id uuid not null references agreement (id),
  organisation_id uuid not null references organisation (id),
  primary key (agreement_id, organisation_id)
);

-- Its part-initiatives.
create table agreement_part (
  agreement_id uuid not null references agreement (id),
  -- Kept while it is called the same.
  number bigint not null check (number > 0),
  -- In the order of the agreement, from 1.
  place bigint not null check (place > 0),
  title text not null,
  primary key (agreement_id, number),
  unique (agreement_id, place)
);

-- How it stands to others.
create table agreement_relation (
  agreement_id uuid not null references agreement (id),
  kind text not null check (kind in ('replaces', 'merges_into', 'under')),
  other_id uuid not null references agreement (id) check (other_id <> agreement_id),
  primary key (agreement_id, kind, other_id)
);
create index agreement_relation_other on agreement_relation (other_id);

-- Append-only: the text, by versions.
create table agreement_wording (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  version bigint not null check (version > 0),
  from_day text not null,
  wording text,
  -- An address of the web.
  document text,
  changes text,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (agreement_id, version),
  check (wording is not null or document is not null)
);

-- Append-only: where it was from which day.
create table agreement_stage (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  sequence bigint not null check (sequence > 0),
  stage text not null
    check (stage in ('draft', 'hearing', 'approval', 'in_force', 'under_revision', 'ended')),
  on_day text not null,
  words text,
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (agreement_id, sequence)
);

-- Append-only: what a party said.
create table accession (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  sequence bigint not null check (sequence > 0),
  organisation_id uuid not null references organisation (id),
  stance text not null
    check (stance in ('accedes', 'accedes_with_remark', 'declines', 'withdrew')),
  on_day text not null,
  way text not null check (way in ('meeting', 'notice')),
  decided_by text,
  words text,
  -- The version of the text that it was said of.
  wording bigint,
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (agreement_id, sequence)
);
create index accession_party on accession (agreement_id, organisation_id, on_day, sequence);

-- The approval calendar.
create table agreement_step (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  number bigint not null check (number > 0),
  title text not null,
  bodies text not null check (bodies in ('one', 'each_party')),
  from_day text not null,
  until_day text not null check (until_day >= from_day),
  version bigint not null check (version > 0),
  primary key (agreement_id, number)
);

-- Append-only: what a body decided at a step.
create table agreement_outcome (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  sequence bigint not null check (sequence > 0),
  step bigint not null,
  -- Null of the one body that the step names.
  organisation_id uuid references organisation (id),
  result text not null
    check (result in ('approved', 'approved_with_remark', 'rejected', 'put_off')),
  on_day text not null,
  words text,
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (agreement_id, sequence),
  foreign key (agreement_id, step) references agreement_step (agreement_id, number)
);

-- Append-only: how far a party is with a part.
create table agreement_progress (
  agreement_id uuid not null references agreement (id),
  -- From 1 within the agreement.
  sequence bigint not null check (sequence > 0),
  part bigint not null,
  organisation_id uuid not null references organisation (id),
  state text not null check (state in ('not_begun', 'under_way', 'done', 'not_for_it')),
  on_day text not null,
  words text,
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (agreement_id, sequence)
);

-- The agreements that an item of an agenda is about.
create table agenda_item_agreement (
  item_id uuid not null references agenda_item (id),
  agreement_id uuid not null references agreement (id),
  primary key (item_id, agreement_id)
);
create index agenda_item_agreement_of on agenda_item_agreement (agreement_id);

create trigger agreement_wording_keeps before update or delete on agreement_wording
for each row execute function refuse_change();
create trigger agreement_stage_keeps before update or delete on agreement_stage
for each row execute function refuse_change();
create trigger accession_keeps before update or delete on accession
for each row execute function refuse_change();
create trigger agreement_outcome_keeps before update or delete on agreement_outcome
for each row execute function refuse_change();
create trigger agreement_progress_keeps before update or delete on agreement_progress
for each row execute function refuse_change();
create trigger agenda_item_agreement_keeps before insert or update or delete on agenda_item_agreement
for each row execute function refuse_change_beneath_item();
