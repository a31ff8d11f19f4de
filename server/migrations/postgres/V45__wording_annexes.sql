-- Annexes of the text of an agreement: files that are kept here, and links.

create table wording_annex (
  id uuid primary key,
  agreement_id uuid not null,
  version bigint not null,
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
  unique (agreement_id, version, name),
  foreign key (agreement_id, version) references agreement_wording (agreement_id, version),
  check ((kind is null) = (address is not null)),
  check ((kind is null) = (n_bytes is null)),
  check ((kind is null) = (content_hash is null))
);

-- The bytes of a file, in pieces.
create table wording_annex_part (
  annex_id uuid not null references wording_annex (id) on delete cascade,
  -- From 1.
  part bigint not null check (part > 0),
  content bytea not null,
  primary key (annex_id, part)
);
-- The files that are taken in are packed already.
alter table wording_annex_part alter column content set storage external;

-- What somebody has said how they stand to stays as it was then.
create function refuse_change_of_wording_annex() returns trigger language plpgsql as $$
declare
  annex wording_annex := case tg_op when 'INSERT' then new else old end;
begin
  if tg_op = 'UPDATE' or exists (select 1 from accession a
    where a.agreement_id = annex.agreement_id and a.wording = annex.version) then
    raise exception 'the annexes of a text that was answered are append-only';
  end if;
  return annex;
end
$$;
create trigger wording_annex_keeps before insert or update or delete on wording_annex
for each row execute function refuse_change_of_wording_annex();

create function refuse_change_of_wording_annex_part() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    -- A file has as many bytes as it came with, and none after that.
    if length(new.content) + (select coalesce(sum(length(p.content)), 0) from wording_annex_part p
      where p.annex_id = new.annex_id)
      > (select coalesce(a.n_bytes, 0) from wording_annex a where a.id = new.annex_id) then
      raise exception 'the file of an annex is append-only';
    end if;
    return new;
  end if;
  -- It goes with its annex alone.
  if tg_op = 'UPDATE' or exists (select 1 from wording_annex a where a.id = old.annex_id) then
    raise exception 'wording_annex_part is append-only';
  end if;
  return old;
end
$$;
create trigger wording_annex_part_keeps before insert or update or delete on wording_annex_part
for each row execute function refuse_change_of_wording_annex_part();
