-- Annexes of the items of agendas: files with their bytes, and links to where an organisation keeps them.

create table annex (
  id blob primary key,
  item_id blob not null references agenda_item (id),
  name text not null,
  -- Of a file: the ending of its kind, its length, and its SHA-256.
  kind text,
  n_bytes integer check (n_bytes > 0),
  content_hash text,
  -- Of a link.
  address text,
  -- Null for sample data.
  added_by blob references person (id),
  added_at integer not null,
  unique (item_id, name),
  check ((kind is null) = (address is not null)),
  check ((kind is null) = (n_bytes is null)),
  check ((kind is null) = (content_hash is null))
);

-- The bytes of a file, in pieces.
create table annex_part (
  annex_id blob not null references annex (id) on delete cascade,
  -- From 1.
  part integer not null check (part > 0),
  content blob not null,
  primary key (annex_id, part)
);

create trigger annex_waits before insert on annex
when exists (select 1 from agenda_item i
  join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
  where i.id = new.item_id and m.stage = 'approved')
begin select raise(abort, 'the annexes of approved minutes are append-only'); end;
create trigger annex_keeps before update on annex
begin select raise(abort, 'annex is append-only'); end;
-- Before the members have the agenda, one can be taken off it.
create trigger annex_stays before delete on annex
when exists (select 1 from agenda_item i
  join meeting m on m.forum_id = i.forum_id and m.meeting_on = i.meeting_on
  where i.id = old.item_id and m.stage <> 'agenda')
begin select raise(abort, 'the annexes of an agenda that was sent out are append-only'); end;
-- A file has as many bytes as it came with, and none after that.
create trigger annex_part_waits before insert on annex_part
when length(new.content) + (select coalesce(sum(length(p.content)), 0) from annex_part p
  where p.annex_id = new.annex_id)
  > (select coalesce(a.n_bytes, 0) from annex a where a.id = new.annex_id)
begin select raise(abort, 'the file of an annex is append-only'); end;
create trigger annex_part_keeps before update on annex_part
begin select raise(abort, 'annex_part is append-only'); end;
-- It goes with its annex alone.
create trigger annex_part_stays before delete on annex_part
when exists (select 1 from annex a where a.id = old.annex_id)
begin select raise(abort, 'annex_part is append-only'); end;
