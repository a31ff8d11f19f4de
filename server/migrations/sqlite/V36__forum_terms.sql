-- The terms of reference of forums, with their deadlines.

-- Append-only: a change is the next version, and the last one is in force.
create table forum_terms (
  forum_id blob not null references forum (id),
  -- From 1 within the forum.
  version integer not null check (version > 0),
  purpose text not null,
  mandate text,
  -- How often and how it meets.
  meetings text,
  quorum text,
  decided_by text not null,
  decided_on text not null,
  -- An address of the web.
  document text,
  -- Days before a meeting.
  items_due integer not null,
  agenda_due integer not null check (agenda_due <= items_due),
  -- Days to comment on minutes.
  comment_days integer not null,
  -- Null for sample data.
  written_by blob references person (id),
  written_at integer not null,
  primary key (forum_id, version)
) without rowid;
create trigger forum_terms_keeps before update on forum_terms
begin select raise(abort, 'forum_terms is append-only'); end;
create trigger forum_terms_stays before delete on forum_terms
begin select raise(abort, 'forum_terms is append-only'); end;

-- By when the members were to have the agenda, as it was set when they got it.
alter table meeting add column agenda_due_on text;

-- A meeting whose agenda is begun can be called off; why stays with it.
alter table meeting add column cancelled_because text;

-- A further stage. A check of SQLite is changed by making its column anew, without what refers to it.
drop trigger meeting_keeps;
drop trigger meeting_stays;
drop trigger agenda_item_waits;
drop trigger agenda_item_keeps;
drop trigger agenda_item_stays;
drop trigger agenda_item_link_waits;
drop trigger agenda_item_link_stays;
drop trigger agenda_decision_waits;
drop trigger annex_waits;
drop trigger annex_stays;
drop index meeting_stage;
alter table meeting rename column stage to stage_before;
alter table meeting add column stage text not null default 'planned'
  check (stage in ('planned', 'agenda', 'cancelled', 'dispatched', 'session', 'minutes', 'comment',
    'approved'));
update meeting set stage = stage_before;
alter table meeting drop column stage_before;
create index meeting_stage on meeting (forum_id, stage);

create trigger meeting_keeps before update on meeting
when old.stage in ('approved', 'cancelled') and (
  new.forum_id is not old.forum_id or new.meeting_on is not old.meeting_on
  or new.stage is not old.stage or new.revision is not old.revision
  or new.starts_at is not old.starts_at or new.ends_at is not old.ends_at
  or new.place is not old.place or new.dispatched_at is not old.dispatched_at
  or new.agenda_due_on is not old.agenda_due_on
  or new.cancelled_because is not old.cancelled_because
  or new.comment_until is not old.comment_until or new.minutes is not old.minutes
  or new.minutes_hash is not old.minutes_hash or new.approved_on is not old.approved_on
  or new.procedure is not old.procedure
  or ((old.published_at is not null or old.stage = 'cancelled')
    and new.published_at is not old.published_at))
begin select raise(abort, 'a meeting that was approved or called off is append-only'); end;
create trigger meeting_stays before delete on meeting when old.stage <> 'planned'
begin select raise(abort, 'a meeting that was begun is append-only'); end;
create trigger agenda_item_waits before insert on agenda_item
when exists (select 1 from meeting m where m.forum_id = new.forum_id
  and m.meeting_on = new.meeting_on and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_keeps before update on agenda_item
when exists (select 1 from meeting m where m.forum_id = old.forum_id
  and m.meeting_on = old.meeting_on and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_stays before delete on agenda_item
when exists (select 1 from meeting m where m.forum_id = old.forum_id
  and m.meeting_on = old.meeting_on and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_link_waits before insert on agenda_item_link
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = new.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_link_stays before delete on agenda_item_link
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = old.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_decision_waits before insert on agenda_decision
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = new.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger annex_waits before insert on annex
when exists (select 1 from agenda_item i
  join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
  where i.id = new.item_id and m.stage in ('approved', 'cancelled'))
begin select raise(abort, 'the annexes of approved minutes are append-only'); end;
-- Before the members have the agenda, one can be taken off it.
create trigger annex_stays before delete on annex
when exists (select 1 from agenda_item i
  join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
  where i.id = old.item_id and m.stage <> 'agenda')
begin select raise(abort, 'the annexes of an agenda that was sent out are append-only'); end;
