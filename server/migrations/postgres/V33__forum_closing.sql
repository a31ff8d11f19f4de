-- Forums that were closed, and where everything went that was open with them.

-- Append-only: a forum is closed once.
create table forum_closing (
  forum_id uuid primary key references forum (id),
  last_day text not null,
  -- Null for sample data.
  closed_by uuid references person (id),
  closed_at bigint not null
);
create trigger forum_closing_keeps before update or delete on forum_closing
for each row execute function refuse_change();

-- Append-only: one for each open matter, in the order in which they were shown.
create table forum_handover (
  forum_id uuid not null references forum_closing (forum_id),
  -- From 1.
  position bigint not null check (position > 0),
  kind text not null check (kind in ('item', 'task')),
  -- An agenda item or a task.
  target_id uuid not null,
  -- What it was called.
  title text not null,
  successor_id uuid references forum (id),
  reason text,
  primary key (forum_id, position),
  unique (forum_id, kind, target_id),
  check (successor_id is not null or reason is not null)
);
create index forum_handover_successor on forum_handover (successor_id, kind);
create index forum_handover_target on forum_handover (kind, target_id);
create trigger forum_handover_keeps before update or delete on forum_handover
for each row execute function refuse_change();

-- The forum that follows a task up: the one that took it over last, or the one that gave it.
create view task_keeper as
select t.id as task_id, coalesce((
  select h.successor_id from forum_handover h
  join forum_closing c on c.forum_id = h.forum_id
  where h.kind = 'task' and h.target_id = t.id and h.successor_id is not null
  order by c.closed_at desc, h.forum_id limit 1), t.forum_id) as forum_id
from task t;
