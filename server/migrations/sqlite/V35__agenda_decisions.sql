-- What an item is about, who presents it, what was decided at it, and the seats that answer for tasks.

-- The seat of the forum that presents it.
alter table agenda_item add column presenter_seat_id blob references forum_seat (id);
-- What follows of it.
alter table agenda_item add column consequences text;
-- The programme that the item's links are of.
alter table agenda_item add column programme_id blob references programme (id);

-- The initiatives and indicators that an item is about.
create table agenda_item_link (
  item_id blob not null references agenda_item (id),
  kind text not null check (kind in ('initiative', 'indicator')),
  -- Within the programme of the item.
  number integer not null check (number > 0),
  primary key (item_id, kind, number)
) without rowid;
create trigger agenda_item_link_waits before insert on agenda_item_link
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = new.item_id and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_item_link_keeps before update on agenda_item_link
begin select raise(abort, 'a link is taken away and put on anew'); end;
create trigger agenda_item_link_stays before delete on agenda_item_link
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = old.item_id and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;

-- The seat that answers for a task, in the place of a person.
alter table task add column seat_id blob references forum_seat (id)
  check (seat_id is null or person_id is null);
create index task_seat on task (seat_id);

-- Append-only: what a forum decided of the chain at an item.
create table agenda_decision (
  item_id blob not null references agenda_item (id),
  -- From 1 within the item.
  sequence integer not null check (sequence > 0),
  initiative_id blob not null references initiative (id),
  matter text not null check (matter in ('confirmation', 'deviation', 'wish')),
  -- As the minutes got it.
  words text not null,
  -- Null for sample data.
  decided_by blob references person (id),
  decided_at integer not null,
  primary key (item_id, sequence)
) without rowid;
create index agenda_decision_initiative on agenda_decision (initiative_id);
create trigger agenda_decision_waits before insert on agenda_decision
when exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
  and m.meeting_on = i.meeting_on where i.id = new.item_id and m.stage = 'approved')
begin select raise(abort, 'the items of approved minutes are append-only'); end;
create trigger agenda_decision_keeps before update on agenda_decision
begin select raise(abort, 'agenda_decision is append-only'); end;
create trigger agenda_decision_stays before delete on agenda_decision
begin select raise(abort, 'agenda_decision is append-only'); end;

-- Searching reads the text that is searched and no other column. PostgreSQL has no such index: its keys
-- are short, and it reads the table as fast.
create index forum_decision_search on forum_decision (forum_id, number, search);
