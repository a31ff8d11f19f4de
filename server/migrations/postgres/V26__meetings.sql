-- Meetings: their agendas, what became of each item, the minutes and what was decided.

-- A planned day in the calendar is a meeting that has not begun.
alter table meeting add column stage text not null default 'planned'
  check (stage in ('planned', 'agenda', 'dispatched', 'session', 'minutes', 'comment', 'approved'));
-- Raised by every change of the meeting itself; its items have their own.
alter table meeting add column revision bigint not null default 0;
-- Times of day as HH:MM:SS.
alter table meeting add column starts_at text;
alter table meeting add column ends_at text;
alter table meeting add column place text;
alter table meeting add column dispatched_at bigint;
alter table meeting add column comment_until text;
-- As they were approved: JSON, and the SHA-256 of exactly that text.
alter table meeting add column minutes text;
alter table meeting add column minutes_hash text;
alter table meeting add column approved_on text;
alter table meeting add column procedure text check (procedure in ('meeting', 'written'));
-- When everybody was let read them.
alter table meeting add column published_at bigint;
create index meeting_stage on meeting (forum_id, stage);
create trigger meeting_keeps before update on meeting
for each row when (old.stage = 'approved' and (
  new.forum_id is distinct from old.forum_id or new.meeting_on is distinct from old.meeting_on
  or new.stage is distinct from old.stage or new.revision is distinct from old.revision
  or new.starts_at is distinct from old.starts_at or new.ends_at is distinct from old.ends_at
  or new.place is distinct from old.place or new.dispatched_at is distinct from old.dispatched_at
  or new.comment_until is distinct from old.comment_until
  or new.minutes is distinct from old.minutes or new.minutes_hash is distinct from old.minutes_hash
  or new.approved_on is distinct from old.approved_on
  or new.procedure is distinct from old.procedure
  or (old.published_at is not null and new.published_at is distinct from old.published_at)))
execute function refuse_change();
create trigger meeting_stays before delete on meeting
for each row when (old.stage <> 'planned') execute function refuse_change();

create table agenda_item (
  id uuid primary key,
  forum_id uuid not null,
  meeting_on text not null,
  -- Its place on the agenda, not without gaps.
  position bigint not null check (position > 0),
  title text not null,
  kind text not null check (kind in ('information', 'discussion', 'decision', 'approval')),
  presenter text,
  -- Minutes set aside.
  allotted bigint,
  matter text,
  -- What the forum is asked to do, a line each.
  recommendation text,
  is_closed boolean not null,
  -- What it comes from, as domain::meeting::Source writes itself.
  source text,
  -- The item of an earlier meeting that it goes on with.
  continues_id uuid references agenda_item (id),
  conclusion text check (conclusion in ('noted', 'discussed', 'decided', 'approved', 'deferred',
    'not_treated', 'to_parties', 'in_writing', 'lapsed')),
  conclusion_words text,
  party text,
  -- Null for sample data and for what came from an earlier meeting.
  submitted_by uuid references person (id),
  -- When it was put on or written anew.
  changed_at bigint not null,
  revision bigint not null default 0,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index agenda_item_meeting on agenda_item (forum_id, meeting_on, position);
create unique index agenda_item_source on agenda_item (forum_id, meeting_on, source)
  where source is not null;
create unique index agenda_item_continues on agenda_item (continues_id)
  where continues_id is not null;
create function refuse_change_of_minutes() returns trigger language plpgsql as $$
declare
  item agenda_item;
begin
  if tg_op = 'INSERT' then
    item := new;
  else
    item := old;
  end if;
  if exists (select 1 from meeting m where m.forum_id = item.forum_id
    and m.meeting_on = item.meeting_on and m.stage = 'approved') then
    raise exception 'the items of approved minutes are append-only';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger agenda_item_keeps before insert or update or delete on agenda_item
for each row execute function refuse_change_of_minutes();

-- What a meeting's agenda was to have and the secretariat left out.
create table agenda_left_out (
  forum_id uuid not null,
  meeting_on text not null,
  source text not null,
  primary key (forum_id, meeting_on, source),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);

-- Append-only: what is known after the minutes were approved.
create table minutes_addendum (
  forum_id uuid not null,
  meeting_on text not null,
  -- From 1.
  sequence bigint not null check (sequence > 0),
  words text not null,
  is_closed boolean not null,
  -- Null for sample data.
  added_by uuid references person (id),
  added_at bigint not null,
  primary key (forum_id, meeting_on, sequence),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create trigger minutes_addendum_keeps before update or delete on minutes_addendum
for each row execute function refuse_change();

-- Append-only: what a forum decided, numbered when its minutes were approved.
create table forum_decision (
  forum_id uuid not null,
  -- From 1 within the forum, and never used again.
  number bigint not null check (number > 0),
  meeting_on text not null,
  item_id uuid not null unique references agenda_item (id),
  -- The number of the item at the meeting.
  item_number bigint not null,
  title text not null,
  conclusion text not null check (conclusion in ('decided', 'approved')),
  -- The decision; what was recommended, where it was approved without a word.
  words text not null,
  is_closed boolean not null,
  -- Title and words in small letters, for searching.
  search text not null,
  primary key (forum_id, number),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index forum_decision_meeting on forum_decision (forum_id, meeting_on);
create trigger forum_decision_keeps before update or delete on forum_decision
for each row execute function refuse_change();

-- Append-only: what somebody is to do after a meeting; how far it is stands in its words.
create table task (
  id uuid primary key,
  forum_id uuid not null,
  meeting_on text not null,
  item_id uuid not null references agenda_item (id),
  what text not null,
  responsible text not null,
  -- The same as somebody who signs in.
  person_id uuid references person (id),
  due_on text not null,
  -- Null for sample data.
  given_by uuid references person (id),
  given_at bigint not null,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index task_forum on task (forum_id, due_on);
create index task_person on task (person_id);
create trigger task_keeps before update or delete on task
for each row execute function refuse_change();

-- Append-only: one that does not go on is the last.
create table task_word (
  task_id uuid not null references task (id),
  -- From 1.
  sequence bigint not null check (sequence > 0),
  outcome text not null check (outcome in ('goes_on', 'done', 'dropped')),
  words text,
  -- Null for sample data.
  said_by uuid references person (id),
  said_at bigint not null,
  primary key (task_id, sequence)
);
create unique index task_closed on task_word (task_id) where outcome <> 'goes_on';
create trigger task_word_keeps before update or delete on task_word
for each row execute function refuse_change();
