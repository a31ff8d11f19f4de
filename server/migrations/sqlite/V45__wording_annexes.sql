-- Annexes of the text of an agreement: files that are kept here, and links.

create table wording_annex (
  id blob primary key,
  agreement_id blob not null,
  version integer not null,
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
  unique (agreement_id, version, name),
  foreign key (agreement_id, version) references agreement_wording (agreement_id, version),
  check ((kind is null) = (address is not null)),
  check ((kind is null) = (n_bytes is null)),
  check ((kind is null) = (content_hash is null))
);

-- The bytes of a file, in pieces.
create table wording_annex_part (
  annex_id blob not null references wording_annex (id) on delete cascade,
  -- From 1.
  part integer not null check (part > 0),
  content blob not null,
  primary key (annex_id, part)
);

-- What somebody has said how they stand to stays as it was then.
create trigger wording_annex_waits before insert on wording_annex
when exists (select 1 from accession a where a.agreement_id = new.agreement_id and a.wording = new.version)
begin select raise(abort, 'the annexes of a text that was answered are append-only'); end;
create trigger wording_annex_keeps before update on wording_annex
begin select raise(abort, 'wording_annex is append-only'); end;
create trigger wording_annex_stays before delete on wording_annex
when exists (select 1 from accession a where a.agreement_id = old.agreement_id and a.wording = old.version)
begin select raise(abort, 'the annexes of a text that was answered are append-only'); end;
-- A file has as many bytes as it came with, and none after that.
create trigger wording_annex_part_waits before insert on wording_annex_part
when length(new.content) + (select coalesce(sum(length(p.content)), 0) from wording_annex_part p
  where p.annex_id = new.annex_id)
  > (select coalesce(a.n_bytes, 0) from wording_annex a where a.id = new.annex_id)
begin select raise(abort, 'the file of an annex is append-only'); end;
create trigger wording_annex_part_keeps before update on wording_annex_part
begin select raise(abort, 'wording_annex_part is append-only'); end;
-- It goes with its annex alone.
create trigger wording_annex_part_stays before delete on wording_annex_part
when exists (select 1 from wording_annex a where a.id = old.annex_id)
begin select raise(abort, 'wording_annex_part is append-only'); end;
