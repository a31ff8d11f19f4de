-- What forums do about yellow and red lights, and the days they meet.

-- Append-only but for its closing; one that is open at most for each initiative.
create table deviation (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  initiative_id uuid not null references initiative (id),
  -- From 1 within the initiative.
  sequence bigint not null check (sequence > 0),
  round_id uuid not null references status_round (id),
  -- Whose round it was.
  forum_id uuid not null references forum (id),
  light text not null check (light in ('yellow', 'red')),
  opened_at bigint not null,
  opened_on text not null,
  -- The day of the decision that closed it.
  closed_on text,
  unique (initiative_id, sequence)
);
create unique index deviation_open on deviation (initiative_id) where closed_on is null;
create index deviation_programme on deviation (programme_id, closed_on);
create trigger deviation_keeps before update on deviation
for each row when (old.closed_on is not null or
  (new.id, new.initiative_id, new.programme_id, new.sequence, new.round_id, new.forum_id, new.light,
   new.opened_at, new.opened_on)
  is distinct from
  (old.id, old.initiative_id, old.programme_id, old.sequence, old.round_id, old.forum_id, old.light,
   old.opened_at, old.opened_on))
execute function refuse_change();
create trigger deviation_stays before delete on deviation
for each row execute function refuse_change();

-- Append-only: a forum decided.
create table deviation_step (
  deviation_id uuid not null references deviation (id),
  -- From 1; the last one tells where the deviation lies.
  sequence bigint not null check (sequence > 0),
  move text not null check (move in ('remedied', 'escalated', 'answered', 'closed')),
  forum_id uuid not null references forum (id),
  -- The forum that was asked or answered.
  to_forum_id uuid references forum (id),
  decided_on text not null,
  item text,
  -- The action, the question or the reason.
  wording text not null,
  responsible text,
  due_on text,
  procedure text check (procedure in ('meeting', 'written')),
  resolution text check (resolution in ('solved', 'accepted', 'order_changed', 'stopped')),
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (deviation_id, sequence),
  check ((move in ('escalated', 'answered')) = (to_forum_id is not null)),
  check ((move in ('answered', 'closed')) = (resolution is not null)),
  check ((move = 'remedied') = (responsible is not null and due_on is not null))
);
create trigger deviation_step_keeps before update or delete on deviation_step
for each row execute function refuse_change();

-- The days a forum is going to meet; what has a status round is known from there as well.
create table meeting (
  forum_id uuid not null references forum (id),
  meeting_on text not null,
  primary key (forum_id, meeting_on)
);
create index status_round_forum on status_round (forum_id, meeting_on);
