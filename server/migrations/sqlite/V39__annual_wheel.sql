-- The annual wheels of forums: what they do again and again, what they decide of it in each half-year, and
-- the half-years that are closed. What is due is worked out; only a closed half-year stores it.

-- What a forum does again and again. It is changed by a new version and ended, and never deleted.
create table annual_duty (
  id blob primary key,
  -- The forum that keeps it now.
  forum_id blob not null references forum (id),
  title text not null,
  kind text not null check (kind in
    ('agreement_review', 'administrative_status', 'dialogue', 'fidelity_review', 'grant_report', 'other')),
  -- The agreement that it is about.
  agreement_id blob references agreement (id),
  what text,
  rule text not null check (rule in ('once', 'halves', 'months')),
  every integer not null check (every > 0),
  -- A half-year as 2023-1, or a day.
  first text not null,
  valid_from text,
  valid_until text,
  -- Why it was ended.
  end_reason text,
  version integer not null,
  -- Null for sample data.
  created_by blob references person (id),
  created_at integer not null
) without rowid;
create index annual_duty_forum on annual_duty (forum_id);
create trigger annual_duty_stays before delete on annual_duty
begin select raise(abort, 'a duty is ended and stays: the table is append-only'); end;

-- Append-only: the last one of a duty and day holds, and those before it stay.
create table duty_review (
  duty_id blob not null references annual_duty (id),
  -- Of something that is due in a half-year, its last day.
  due_on text not null,
  -- From 1 within the two.
  sequence integer not null check (sequence > 0),
  -- The forum that decided.
  forum_id blob not null references forum (id),
  outcome text not null check (outcome in ('reviewed', 'not_relevant', 'deferred', 'under_revision')),
  deferred_to text,
  words text,
  -- Null between meetings.
  met_on text,
  decided_on text not null,
  -- Null for sample data.
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (duty_id, due_on, sequence),
  check ((deferred_to is not null) = (outcome = 'deferred')),
  check (words is not null or outcome not in ('not_relevant', 'deferred'))
) without rowid;
create index duty_review_forum on duty_review (forum_id);
create trigger duty_review_keeps before update on duty_review
begin select raise(abort, 'duty_review is append-only'); end;
create trigger duty_review_stays before delete on duty_review
begin select raise(abort, 'duty_review is append-only'); end;

-- Append-only: a half-year of a forum is closed once.
create table half_year_closing (
  forum_id blob not null references forum (id),
  -- As 2023-1.
  half text not null,
  -- Null for sample data.
  closed_by blob references person (id),
  closed_at integer not null,
  primary key (forum_id, half)
) without rowid;
create trigger half_year_closing_keeps before update on half_year_closing
begin select raise(abort, 'half_year_closing is append-only'); end;
create trigger half_year_closing_stays before delete on half_year_closing
begin select raise(abort, 'half_year_closing is append-only'); end;

-- Append-only: what was due in it, as it was called then. The decision is the last one of that day.
create table half_year_line (
  forum_id blob not null,
  half text not null,
  -- From 1.
  position integer not null check (position > 0),
  duty_id blob not null references annual_duty (id),
  due_on text not null,
  title text not null,
  kind text not null,
  agreement text,
  what text,
  is_by_date boolean not null,
  -- Half-years, with a space between.
  deferred_from text not null,
  missed text,
  primary key (forum_id, half, position),
  foreign key (forum_id, half) references half_year_closing (forum_id, half),
  -- Each time that something is due stands in one record.
  unique (duty_id, due_on)
) without rowid;
create trigger half_year_line_keeps before update on half_year_line
begin select raise(abort, 'half_year_line is append-only'); end;
create trigger half_year_line_stays before delete on half_year_line
begin select raise(abort, 'half_year_line is append-only'); end;
create trigger duty_review_closed before insert on duty_review
when exists (select 1 from half_year_line l where l.duty_id = new.duty_id and l.due_on = new.due_on)
begin select raise(abort, 'the half-year is closed: its decisions are append-only'); end;

-- A forum that is closed hands its duties over, too.
drop view task_keeper;
create table forum_handover_with_duties (
  forum_id blob not null references forum_closing (forum_id),
  -- From 1.
  position integer not null check (position > 0),
  kind text not null check (kind in ('item', 'task', 'duty')),
  -- An agenda item, a task or a duty.
  target_id blob not null,
  -- What it was called.
  title text not null,
  successor_id blob references forum (id),
  reason text,
  primary key (forum_id, position),
  unique (forum_id, kind, target_id),
  check (successor_id is not null or reason is not null)
) without rowid;
insert into forum_handover_with_duties
  (forum_id, position, kind, target_id, title, successor_id, reason)
select forum_id, position, kind, target_id, title, successor_id, reason from forum_handover;
drop table forum_handover;
alter table forum_handover_with_duties rename to forum_handover;
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
