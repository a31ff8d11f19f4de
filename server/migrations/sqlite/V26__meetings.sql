-- Meetings: their agendas, what became of each item, the minutes and what was decided.

-- A planned day in the calendar is a meeting that has not begun.
alter table meeting add column stage text not null default 'planned'
  check (stage in ('planned', 'agenda', 'dispatched', 'session', 'minutes', 'comment', 'approved'));
-- Raised by every change of the meeting itself; its items have their own.
alter table meeting add column revision integer not null default 0;
-- Times of day as HH:MM:SS.
alter table meeting add column starts_at text;
alter table meeting add column ends_at text;
alter table meeting add column place text;
alter table meeting add column dispatched_at integer;
alter table meeting add column comment_until text;
-- As they were approved: JSON, and the SHA-256 of exactly that text.
alter table meeting add column minutes text;
alter table meeting add column minutes_hash text;
alter table meeting add column approved_on text;
alter table meeting add column procedure text check (procedure in ('meeting', 'written'));
-- When everybody was let read them.
alter table meeting add column published_at integer;
create index meeting_stage on meeting (forum_id, stage);
create trigger meeting_keeps before update on meeting
when old.stage = 'approved' and (
  new.forum_id is not old.forum_id or new.meeting_on is not old.meeting_on
  or new.stage is not old.stage or new.revision is not old.revision
  or new.starts_at is not old.starts_at or new.ends_at is not old.ends_at
  or new.place is not old.place or new.dispatched_at is not old.dispatched_at
  or new.comment_until is not old.comment_until or new.minutes is not old.minutes
  or new.minutes_hash is not old.minutes_hash or new.approved_on is not old.approved_on
  or new.procedure is not old.procedure
  or (old.published_at is not null and new.published_at is not old.published_at))
begin select raise(abort, 'the approved minutes of a meeting are append-only'); end;
create trigger meeting_stays before delete on meeting when old.stage <> 'planned'
begin select raise(abort, 'a meeting that was begun is append-only'); end;

create table agenda_item (
  id blob primary key,
  forum_id blob not null,
  meeting_on text not null,
  -- Its place on the agenda, not without gaps.
  position integer not null check (position > 0),
  title text not null,
  kind text not null check (kind in ('information', 'discussion', 'decision', 'approval')),
  presenter text,
  -- Minutes set aside.
  allotted integer,
  matter text,
  -- What the forum is asked to do, a line each.
  recommendation text,
  is_closed boolean not null,
  -- What it comes from, as domain::meeting::Source writes itself.
  source text,
  -- The item of an earlier meeting that it goes on with.
  continues_id blob references agenda_item (id),
  conclusion text check (conclusion in ('noted', 'discussed', 'decided', 'approved', 'deferred',
    'not_treated', 'to_parties', 'in_writing', 'lapsed')),
  conclusion_words text,
  party text,
  -- Null for sample data and for what came from an earlier meeting.
  submitted_by blob references person (id),
  -- When it was put on or written anew.
  changed_at integer not null,
  revision integer not null default 0,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index agenda_item_meeting on agenda_item (forum_id, meeting_on, position);
create unique index agenda_item_source on agenda_item (forum_id, meeting_on, source)
  where source is not null;
create unique index agenda_item_continues on agenda_item (continues_id)
  where continues_id is not null;
create trigger agenda_item_waits before insert on agenda_item
when exists (select 1 from meeting m where m.forum_id = new.forum_id
  and m.meeting_on = new.meeting_on and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_keeps before update on agenda_item
when exists (select 1 from meeting m where m.forum_id = old.forum_id
  and m.meeting_on = old.meeting_on and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_stays before delete on agenda_item
when exists (select 1 from meeting m where m.forum_id = old.forum_id
  and m.meeting_on = old.meeting_on and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;

-- What a meeting's agenda was to have and the secretariat left out.
create table agenda_left_out (
  forum_id blob not null,
  meeting_on text not null,
  source text not null,
  primary key (forum_id, meeting_on, source),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;

-- Append-only: what is known after the minutes were approved.
create table minutes_addendum (
  forum_id blob not null,
  meeting_on text not null,
  -- From 1.
  sequence integer not null check (sequence > 0),
  words text not null,
  is_closed boolean not null,
  -- Null for sample data.
  added_by blob references person (id),
  added_at integer not null,
  primary key (forum_id, meeting_on, sequence),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;
create trigger minutes_addendum_keeps before update on minutes_addendum
begin select raise(abort, 'minutes_addendum is append-only'); end;
create trigger minutes_addendum_stays before delete on minutes_addendum
begin select raise(abort, 'minutes_addendum is append-only'); end;

-- Append-only: what a forum decided, numbered when its minutes were approved.
create table forum_decision (
  forum_id blob not null,
  -- From 1 within the forum, and never used again.
  number integer not null check (number > 0),
  meeting_on text not null,
  item_id blob not null unique references agenda_item (id),
  -- The number of the item at the meeting.
  item_number integer not null,
  title text not null,
  conclusion text not null check (conclusion in ('decided', 'approved')),
  -- The decision; what was recommended, where it was approved without a word.
  words text not null,
  is_closed boolean not null,
  -- Title and words in small letters, for searching.
  search text not null,
  primary key (forum_id, number),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;
create index forum_decision_meeting on forum_decision (forum_id, meeting_on);
create trigger forum_decision_keeps before update on forum_decision
begin select raise(abort, 'forum_decision is append-only'); end;
create trigger forum_decision_stays before delete on forum_decision
begin select raise(abort, 'forum_decision is append-only'); end;

-- Append-only: what somebody is to do after a meeting; how far it is stands in its words.
create table task (
  id blob primary key,
  forum_id blob not null,
  meeting_on text not null,
  item_id blob not null references agenda_item (id),
  what text not null,
  responsible text not null,
  -- The same as somebody who signs in.
  person_id blob references person (id),
  due_on text not null,
  -- Null for sample data.
  given_by blob references person (id),
  given_at integer not null,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index task_forum on task (forum_id, due_on);
create index task_person on task (person_id);
create trigger task_keeps before update on task
begin select raise(abort, 'task is append-only'); end;
create trigger task_stays before delete on task
begin select raise(abort, 'task is append-only'); end;

-- Append-only: one that does not go on is the last.
create table task_word (
  task_id blob not null references task (id),
  -- From 1.
  sequence integer not null check (sequence > 0),
  outcome text not null check (outcome in ('goes_on', 'done', 'dropped')),
  words text,
  -- Null for sample data.
  said_by blob references person (id),
  said_at integer not null,
  primary key (task_id, sequence)
) without rowid;
create unique index task_closed on task_word (task_id) where outcome <> 'goes_on';
create trigger task_word_keeps before update on task_word
begin select raise(abort, 'task_word is append-only'); end;
create trigger task_word_stays before delete on task_word
begin select raise(abort, 'task_word is append-only'); end;
