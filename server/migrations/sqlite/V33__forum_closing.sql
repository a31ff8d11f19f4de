-- Forums that were closed, and where everything went that was open with them.

-- Append-only: a forum is closed once.
create table forum_closing (
  forum_id blob primary key references forum (id),
  last_day text not null,
  -- Null for sample data.
  closed_by blob references person (id),
  closed_at integer not null
) without rowid;
create trigger forum_closing_keeps before update on forum_closing
begin select raise(abort, 'forum_closing is append-only'); end;
create trigger forum_closing_stays before delete on forum_closing
begin select raise(abort, 'forum_closing is append-only'); end;

-- Append-only: one for each open matter, in the order in which they were shown.
create table forum_handover (
  forum_id blob not null references forum_closing (forum_id),
  -- From 1.
  position integer not null check (position > 0),
  kind text not null check (kind in ('item', 'task')),
  -- An agenda item or a task.
  target_id blob not null,
  -- What it was called.
  title text not null,
  successor_id blob references forum (id),
  reason text,
  primary key (forum_id, position),
  unique (forum_id, kind, target_id),
  check (successor_id is not null or reason is not null)
) without rowid;
create index forum_handover_successor on forum_handover (successor_id, kind);
create index forum_handover_target on forum_handover (kind, target_id);
create trigger forum_handover_keeps before update on forum_handover
begin select raise(abort, 'forum_handover is append-only'); end;
create trigger forum_handover_stays before delete on forum_handover
begin select raise(abort, 'forum_handover is append-only'); end;

-- The forum that follows a task up: the one that took it over last, or the one that gave it.
create view task_keeper as
select t.id as task_id, coalesce((
  select h.successor_id from forum_handover h
  join forum_closing c on c.forum_id = h.forum_id
  where h.kind = 'task' and h.target_id = t.id and h.successor_id is not null
  order by c.closed_at desc, h.forum_id limit 1), t.forum_id) as forum_id
from task t;
