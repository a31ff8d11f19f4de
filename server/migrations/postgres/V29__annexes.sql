-- Annexes of the items of agendas: files with their bytes, and links to where an organisation keeps them.

create table annex (
  id uuid primary key,
  item_id uuid not null references agenda_item (id),
  name text not null,
  -- Of a file: the ending of its kind, its length, and its SHA-256.
  kind text,
  n_bytes bigint check (n_bytes > 0),
  content_hash text,
  -- Of a link.
  address text,
  -- Null for sample data.
  added_by uuid references person (id),
  added_at bigint not null,
  unique (item_id, name),
  check ((kind is null) = (address is not null)),
  check ((kind is null) = (n_bytes is null)),
  check ((kind is null) = (content_hash is null))
);

-- The bytes of a file, in pieces.
create table annex_part (
  annex_id uuid not null references annex (id) on delete cascade,
  -- From 1.
  part bigint not null check (part > 0),
  content bytea not null,
  primary key (annex_id, part)
);
-- The files that are taken in are packed already.
alter table annex_part alter column content set storage external;

create function refuse_change_of_annex() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from agenda_item i
      join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
      where i.id = new.item_id and m.stage = 'approved') then
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
create trigger annex_keeps before insert or update or delete on annex
for each row execute function refuse_change_of_annex();

create function refuse_change_of_annex_part() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    -- A file has as many bytes as it came with, and none after that.
    if length(new.content) + (select coalesce(sum(length(p.content)), 0) from annex_part p
      where p.annex_id = new.annex_id)
      > (select coalesce(a.n_bytes, 0) from annex a where a.id = new.annex_id) then
      raise exception 'the file of an annex is append-only';
    end if;
    return new;
  end if;
  -- It goes with its annex alone.
  if tg_op = 'UPDATE' or exists (select 1 from annex a where a.id = old.annex_id) then
    raise exception 'annex_part is append-only';
  end if;
  return old;
end
$$;
create trigger annex_part_keeps before insert or update or delete on annex_part
for each row execute function refuse_change_of_annex_part();
