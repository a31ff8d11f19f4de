-- Agreements between parties: what was agreed, who acceded when, and how the approval went.

create table agreement (
  id blob primary key,
  -- From 1: what people call it by.
  number integer not null unique check (number > 0),
  title text not null,
  kind text not null,
  forum_id blob not null references forum (id),
  summary text,
  valid_from text,
  valid_until text,
  version integer not null check (version > 0)
);
create index agreement_forum on agreement (forum_id);

-- Who may accede.
create table agreement_party (
  agreement_id blob not null references agreement (id),
  organisation_id blob not null references organisation (id),
  primary key (agreement_id, organisation_id)
) without rowid;

-- Its part-initiatives.
create table agreement_part (
  agreement_id blob not null references agreement (id),
  -- Kept while it is called the same.
  number integer not null check (number > 0),
  -- In the order of the agreement, from 1.
  place integer not null check (place > 0),
  title text not null,
  primary key (agreement_id, number),
  unique (agreement_id, place)
) without rowid;

-- How it stands to others.
create table agreement_relation (
  agreement_id blob not null references agreement (id),
  kind text not null check (kind in ('replaces', 'merges_into', 'under')),
  other_id blob not null references agreement (id) check (other_id <> agreement_id),
  primary key (agreement_id, kind, other_id)
) without rowid;
create index agreement_relation_other on agreement_relation (other_id);

-- Append-only: the text, by versions.
create table agreement_wording (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  version integer not null check (version > 0),
  from_day text not null,
  wording text,
  -- An address of the web.
  document text,
  changes text,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (agreement_id, version),
  check (wording is not null or document is not null)
) without rowid;

-- Append-only: where it was from which day.
create table agreement_stage (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  sequence integer not null check (sequence > 0),
  stage text not null
    check (stage in ('draft', 'hearing', 'approval', 'in_force', 'under_revision', 'ended')),
  on_day text not null,
  words text,
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (agreement_id, sequence)
) without rowid;

-- Append-only: what a party said.
create table accession (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  sequence integer not null check (sequence > 0),
  organisation_id blob not null references organisation (id),
  stance text not null
    check (stance in ('accedes', 'accedes_with_remark', 'declines', 'withdrew')),
  on_day text not null,
  way text not null check (way in ('meeting', 'notice')),
  decided_by text,
  words text,
  -- The version of the text that it was said of.
  wording integer,
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (agreement_id, sequence)
) without rowid;
create index accession_party on accession (agreement_id, organisation_id, on_day, sequence);

-- The approval calendar.
create table agreement_step (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  number integer not null check (number > 0),
  title text not null,
  bodies text not null check (bodies in ('one', 'each_party')),
  from_day text not null,
  until_day text not null check (until_day >= from_day),
  version integer not null check (version > 0),
  primary key (agreement_id, number)
) without rowid;

-- Append-only: what a body decided at a step.
create table agreement_outcome (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  sequence integer not null check (sequence > 0),
  step integer not null,
  -- Null of the one body that the step names.
  organisation_id blob references organisation (id),
  result text not null
    check (result in ('approved', 'approved_with_remark', 'rejected', 'put_off')),
  on_day text not null,
  words text,
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (agreement_id, sequence),
  foreign key (agreement_id, step) references agreement_step (agreement_id, number)
) without rowid;

-- Append-only: how far a party is with a part.
create table agreement_progress (
  agreement_id blob not null references agreement (id),
  -- From 1 within the agreement.
  sequence integer not null check (sequence > 0),
  part integer not null,
  organisation_id blob not null references organisation (id),
  state text not null check (state in ('not_begun', 'under_way', 'done', 'not_for_it')),
  on_day text not null,
  words text,
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (agreement_id, sequence)
) without rowid;

-- The agreements that an item of an agenda is about.
create table agenda_item_agreement (
  item_id blob not null references agenda_item (id),
  agreement_id blob not null references agreement (id),
  primary key (item_id, agreement_id)
) without rowid;
create index agenda_item_agreement_of on agenda_item_agreement (agreement_id);

create trigger agreement_wording_keeps before update on agreement_wording
begin select raise(abort, 'agreement_wording is append-only'); end;
create trigger agreement_wording_stays before delete on agreement_wording
begin select raise(abort, 'agreement_wording is append-only'); end;
create trigger agreement_stage_keeps before update on agreement_stage
begin select raise(abort, 'agreement_stage is append-only'); end;
create trigger agreement_stage_stays before delete on agreement_stage
begin select raise(abort, 'agreement_stage is append-only'); end;
create trigger accession_keeps before update on accession
begin select raise(abort, 'accession is append-only'); end;
create trigger accession_stays before delete on accession
begin select raise(abort, 'accession is append-only'); end;
create trigger agreement_outcome_keeps before update on agreement_outcome
begin select raise(abort, 'agreement_outcome is append-only'); end;
create trigger agreement_outcome_stays before delete on agreement_outcome
begin select raise(abort, 'agreement_outcome is append-only'); end;
create trigger agreement_progress_keeps before update on agreement_progress
begin select raise(abort, 'agreement_progress is append-only'); end;
create trigger agreement_progress_stays before delete on agreement_progress
begin select raise(abort, 'agreement_progress is append-only'); end;
create trigger agenda_item_agreement_waits before insert on agenda_item_agreement
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = new.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_agreement_keeps before update on agenda_item_agreement
begin select raise(abort, 'a link is taken away and put on anew'); end;
create trigger agenda_item_agreement_stays before delete on agenda_item_agreement
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = old.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
