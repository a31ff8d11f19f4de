-- What forums do about yellow and red lights, and the days they meet.

-- Append-only but for its closing; one that is open at most for each initiative.
create table deviation (
  id blob primary key,
  programme_id blob not null references programme (id),
  initiative_id blob not null references initiative (id),
  -- From 1 within the initiative.
  sequence integer not null check (sequence > 0),
  round_id blob not null references status_round (id),
  -- Whose round it was.
  forum_id blob not null references forum (id),
  light text not null check (light in ('yellow', 'red')),
  opened_at integer not null,
  opened_on text not null,
  -- The day of the decision that closed it.
  closed_on text,
  unique (initiative_id, sequence)
);
create unique index deviation_open on deviation (initiative_id) where closed_on is null;
create index deviation_programme on deviation (programme_id, closed_on);
create trigger deviation_keeps before update on deviation
when old.closed_on is not null or new.id is not old.id or new.initiative_id is not old.initiative_id
  or new.programme_id is not old.programme_id or new.sequence is not old.sequence
  or new.round_id is not old.round_id or new.forum_id is not old.forum_id
  or new.light is not old.light or new.opened_at is not old.opened_at
  or new.opened_on is not old.opened_on
begin select raise(abort, 'deviation is append-only'); end;
create trigger deviation_stays before delete on deviation
begin select raise(abort, 'deviation is append-only'); end;

-- Append-only: a forum decided.
create table deviation_step (
  deviation_id blob not null references deviation (id),
  -- From 1; the last one tells where the deviation lies.
  sequence integer not null check (sequence > 0),
  move text not null check (move in ('remedied', 'escalated', 'answered', 'closed')),
  forum_id blob not null references forum (id),
  -- The forum that was asked or answered.
  to_forum_id blob references forum (id),
  decided_on text not null,
  item text,
  -- The action, the question or the reason.
  wording text not null,
  responsible text,
  due_on text,
  procedure text check (procedure in ('meeting', 'written')),
  resolution text check (resolution in ('solved', 'accepted', 'order_changed', 'stopped')),
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (deviation_id, sequence),
  check ((move in ('escalated', 'answered')) = (to_forum_id is not null)),
  check ((move in ('answered', 'closed')) = (resolution is not null)),
  check ((move = 'remedied') = (responsible is not null and due_on is not null))
) without rowid;
create trigger deviation_step_keeps before update on deviation_step
begin select raise(abort, 'deviation_step is append-only'); end;
create trigger deviation_step_stays before delete on deviation_step
begin select raise(abort, 'deviation_step is append-only'); end;

-- The days a forum is going to meet; what has a status round is known from there as well.
create table meeting (
  forum_id blob not null references forum (id),
  meeting_on text not null,
  primary key (forum_id, meeting_on)
) without rowid;
create index status_round_forum on status_round (forum_id, meeting_on);
