-- The order chain: drafts, submitted versions and what forums decided on them.
-- Texts are JSON lists of [field, value], in the order of domain::confirmation::SECTIONS.

-- One row for each initiative whose confirmation was begun; moved in the same transaction as what it
-- sums up, so that the order book of 1,000 initiatives reads it alone.
create table confirmation (
  initiative_id blob primary key,
  programme_id blob not null,
  -- Raised by every command.
  revision integer not null,
  draft text not null,
  -- Null for sample data.
  drafted_by blob references person (id),
  drafted_at integer not null,
  stage text not null
    check (stage in ('drafting', 'awaiting', 'returned', 'rejected', 'in_force')),
  -- Whom it waits for, or who sent it back.
  forum_id blob references forum (id),
  -- The newest submitted version; 0 before the first.
  latest integer not null,
  -- Since when it has been in this stage.
  moved_at integer not null,
  foreign key (initiative_id, programme_id) references initiative (id, programme_id)
);
create index confirmation_programme on confirmation (programme_id, stage);

-- A submitted text never changes; only its withdrawal is added.
create table confirmation_version (
  id blob primary key,
  initiative_id blob not null references confirmation (initiative_id),
  number integer not null,
  content text not null,
  hash text not null,
  -- Null for sample data.
  submitted_by blob references person (id),
  submitted_at integer not null,
  withdrawn_at integer,
  unique (initiative_id, number)
);
create trigger confirmation_version_keeps
before update of id, initiative_id, number, content, hash, submitted_by, submitted_at
on confirmation_version
begin select raise(abort, 'confirmation_version is append-only'); end;
create trigger confirmation_version_stays before delete on confirmation_version
begin select raise(abort, 'confirmation_version is append-only'); end;

-- Append-only: a forum decides once on a version.
create table confirmation_decision (
  id blob primary key,
  version_id blob not null references confirmation_version (id),
  forum_id blob not null references forum (id),
  verdict text not null
    check (verdict in ('approved', 'approved_with_remark', 'returned', 'rejected')),
  remarks text not null,
  -- The hash that was decided on; the same as the version's.
  hash text not null,
  decided_by blob references person (id),
  decided_at integer not null,
  unique (version_id, forum_id)
);
create trigger confirmation_decision_keeps before update on confirmation_decision
begin select raise(abort, 'confirmation_decision is append-only'); end;
create trigger confirmation_decision_stays before delete on confirmation_decision
begin select raise(abort, 'confirmation_decision is append-only'); end;
