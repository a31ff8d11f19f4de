-- The order chain: drafts, submitted versions and what forums decided on them.
-- Texts are JSON lists of [field, value], in the order of domain::confirmation::SECTIONS.

-- One row for each initiative whose confirmation was begun; moved in the same transaction as what it
-- sums up, so that the order book of 1,000 initiatives reads it alone.
create table confirmation (
  initiative_id uuid primary key,
  programme_id uuid not null,
  -- Raised by every command.
  revision bigint not null,
  draft text not null,
  -- Null for sample data.
  drafted_by uuid references person (id),
  drafted_at bigint not null,
  stage text not null
    check (stage in ('drafting', 'awaiting', 'returned', 'rejected', 'in_force')),
  -- Whom it waits for, or who sent it back.
  forum_id uuid references forum (id),
  -- The newest submitted version; 0 before the first.
  latest bigint not null,
  -- Since when it has been in this stage.
  moved_at bigint not null,
  foreign key (initiative_id, programme_id) references initiative (id, programme_id)
);
create index confirmation_programme on confirmation (programme_id, stage);

-- A submitted text never changes; only its withdrawal is added.
create table confirmation_version (
  id uuid primary key,
  initiative_id uuid not null references confirmation (initiative_id),
  number bigint not null,
  content text not null,
  hash text not null,
  -- Null for sample data.
  submitted_by uuid references person (id),
  submitted_at bigint not null,
  withdrawn_at bigint,
  unique (initiative_id, number)
);
create trigger confirmation_version_keeps
before update of id, initiative_id, number, content, hash, submitted_by, submitted_at or delete
on confirmation_version for each row execute function refuse_change();

-- Append-only: a forum decides once on a version.
create table confirmation_decision (
  id uuid primary key,
  version_id uuid not null references confirmation_version (id),
  forum_id uuid not null references forum (id),
  verdict text not null
    check (verdict in ('approved', 'approved_with_remark', 'returned', 'rejected')),
  remarks text not null,
  -- The hash that was decided on; the same as the version's.
  hash text not null,
  decided_by uuid references person (id),
  decided_at bigint not null,
  unique (version_id, forum_id)
);
create trigger confirmation_decision_keeps before update or delete on confirmation_decision
for each row execute function refuse_change();
