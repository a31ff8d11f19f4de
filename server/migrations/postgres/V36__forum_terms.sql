-- The terms of reference of forums, with their deadlines.

-- Append-only: a change is the next version, and the last one is in force.
create table forum_terms (
  forum_id uuid not null references forum (id),
  -- From 1 within the forum.
  version bigint not null check (version > 0),
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
  items_due bigint not null,
  agenda_due bigint not null check (agenda_due <= items_due),
  -- Days to comment on minutes.
  comment_days bigint not null,
  -- Null for sample data.
  written_by uuid references person (id),
  written_at bigint not null,
  primary key (forum_id, version)
);
create trigger forum_terms_keeps before update or delete on forum_terms
for each row execute function refuse_change();

-- By when the members were to have the agenda, as it was set when they got it.
alter table meeting add column agenda_due_on text;

-- A meeting whose agenda is begun can be called off; why stays with it.
alter table meeting add column cancelled_because text;
alter table meeting drop constraint meeting_stage_check;
alter table meeting add constraint meeting_stage_check
  check (stage in ('planned', 'agenda', 'cancelled', 'dispatched', 'session', 'minutes', 'comment',
    'approved'));

drop trigger meeting_keeps on meeting;
create trigger meeting_keeps before update on meeting
for each row when (old.stage in ('approved', 'cancelled') and (
  new.forum_id is distinct from old.forum_id or new.meeting_on is distinct from old.meeting_on
  or new.stage is distinct from old.stage or new.revision is distinct from old.revision
  or new.starts_at is distinct from old.starts_at or new.ends_at is distinct from old.ends_at
  or new.place is distinct from old.place or new.dispatched_at is distinct from old.dispatched_at
  or new.agenda_due_on is distinct from old.agenda_due_on
  or new.cancelled_because is distinct from old.cancelled_because
  or new.comment_until is distinct from old.comment_until
  or new.minutes is distinct from old.minutes or new.minutes_hash is distinct from old.minutes_hash
  or new.approved_on is distinct from old.approved_on
  or new.procedure is distinct from old.procedure
  or ((old.published_at is not null or old.stage = 'cancelled')
    and new.published_at is distinct from old.published_at)))
execute function refuse_change();

create or replace function refuse_change_of_minutes() returns trigger language plpgsql as $$
declare
  item agenda_item;
begin
  if tg_op = 'INSERT' then
    item := new;
  else
    item := old;
  end if;
  if exists (select 1 from meeting m where m.forum_id = item.forum_id
    and m.meeting_on = item.meeting_on and m.stage in ('approved', 'cancelled')) then
    raise exception 'the items of approved minutes are append-only';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;

create or replace function refuse_change_beneath_item() returns trigger language plpgsql as $$
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
    and m.meeting_on = i.meeting_on where i.id = item and m.stage in ('approved', 'cancelled')) then
    raise exception 'the items of approved minutes are append-only';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;

create or replace function refuse_change_of_annex() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from agenda_item i
      join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
      where i.id = new.item_id and m.stage in ('approved', 'cancelled')) then
      raise exception 'the annexes of approved minutes are append-only';
    end if;
    return new;
  end if;
  -- Before the members have the agenda, one can be taken off it.
  if tg_op = 'UPDATE' or exists (select 1 from agenda_item i
    join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
    where i.id = old.item_id and m.stage <> 'agenda') then
    raise exception 'the annexes of an agenda that was sent out are append-only';
  end if;
  return old;
end
$$;
