-- Rounds that are planned, and days of a round that the secretariat may move until it is frozen.

-- Leaves this table when it opens or is given up; the log keeps what became of it.
create table planned_round (
  -- That of the round it becomes.
  id blob primary key,
  programme_id blob not null references programme (id),
  forum_id blob not null references forum (id),
  meeting_on text not null,
  -- The day on which it opens by itself.
  opens_on text not null,
  due_on text not null,
  first_reminder_on text,
  second_reminder_on text,
  -- From 1; each change makes the next.
  version integer not null check (version > 0),
  unique (programme_id, meeting_on)
) without rowid;
create index planned_round_opens on planned_round (opens_on);
create index planned_round_forum on planned_round (forum_id, meeting_on);

-- Seven and two days before the deadline unless told.
alter table status_round add column first_reminder_on text;
alter table status_round add column second_reminder_on text;
-- The deadline that it was opened with.
alter table status_round add column first_due_on text;
-- From 1; each change of its days makes the next.
alter table status_round add column schedule_version integer not null default 1;
update status_round set first_due_on = due_on,
  first_reminder_on = date(due_on, '-7 days'), second_reminder_on = date(due_on, '-2 days');

create trigger status_round_has_first_due_on before insert on status_round
when new.first_due_on is null
begin select raise(abort, 'first_due_on of a status_round is missing'); end;
create trigger status_round_keeps_days before update on status_round
when new.first_due_on is not old.first_due_on or (old.frozen_at is not null and (
  new.first_reminder_on is not old.first_reminder_on
  or new.second_reminder_on is not old.second_reminder_on
  or new.schedule_version is not old.schedule_version))
begin select raise(abort, 'the days of a frozen status_round are append-only'); end;

-- What the forum's view asks for, without reading what it does not show.
create index status_report_late on status_report (round_id) where late;
create index deviation_unclosed on deviation (programme_id, round_id, initiative_id)
  where closed_on is null;
