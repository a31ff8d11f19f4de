-- What an item is about, who presents it, what was decided at it, and the seats that answer for tasks.

-- The seat of the forum that presents it.
alter table agenda_item add column presenter_seat_id uuid references forum_seat (id);
-- What follows of it.
alter table agenda_item add column consequences text;
-- The programme that the item's links are of.
alter table agenda_item add column programme_id uuid references programme (id);

-- The initiatives and indicators that an item is about.
create table agenda_item_link (
  item_id uuid not null references agenda_item (id),
  kind text not null check (kind in ('initiative', 'indicator')),
  -- Within the programme of the item.
  number bigint not null check (number > 0),
  primary key (item_id, kind, number)
);
create function refuse_change_beneath_item() returns trigger language plpgsql as $$
declare
  item uuid;
begin
  if tg_op = 'INSERT' then
    item := new.item_id;
  else
    item := old.item_id;
  end if;
  if tg_op = 'UPDATE' then
    raise exception 'a row is taken away and put on anew';
  end if;
  if exists (select 1 from agenda_item i join meeting m on m.forum_id = i.forum_id
    and m.meeting_on = i.meeting_on where i.id = item and m.stage = 'approved') then
    raise exception 'the items of approved minutes are append-only';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;
create trigger agenda_item_link_keeps before insert or update or delete on agenda_item_link
for each row execute function refuse_change_beneath_item();

-- The seat that answers for a task, in the place of a person.
alter table task add column seat_id uuid references forum_seat (id)
  check (seat_id is null or person_id is null);
create index task_seat on task (seat_id);

-- Append-only: what a forum decided of the chain at an item.
create table agenda_decision (
  item_id uuid not null references agenda_item (id),
  -- From 1 within the item.
  sequence bigint not null check (sequence > 0),
  initiative_id uuid not null references initiative (id),
  matter text not null check (matter in ('confirmation', 'deviation', 'wish')),
  -- As the minutes got it.
  words text not null,
  -- Null for sample data.
  decided_by uuid references person (id),
  decided_at bigint not null,
  primary key (item_id, sequence)
);
create index agenda_decision_initiative on agenda_decision (initiative_id);
create trigger agenda_decision_waits before insert on agenda_decision
for each row execute function refuse_change_beneath_item();
create trigger agenda_decision_keeps before update or delete on agenda_decision
for each row execute function refuse_change();
