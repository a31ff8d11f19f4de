-- The log as a chain, so that nothing in it can be changed, taken out or slipped in unseen.
-- Every server of an earlier version must have been stopped: what one of them writes after this is no part
-- of the chain, and seems to have been slipped in.

-- The request that an entry was written by, as the server's own log names it. Null for what the system
-- did by itself, and for entries from before it was kept.
alter table audit_entry add column request_id text;

-- Append-only: the place of each entry in the chain. Entries from before it are linked when a server
-- starts. No foreign key: what is missing is found by following the chain.
create table audit_link (
  -- From 1, without a gap.
  sequence integer primary key check (sequence > 0),
  entry_id blob not null unique,
  -- SHA-256 over the hash before and every field of the entry.
  hash text not null
);
create trigger audit_link_keeps before update on audit_link
begin select raise(abort, 'audit_link is append-only'); end;
create trigger audit_link_stays before delete on audit_link
begin select raise(abort, 'audit_link is append-only'); end;

-- Where the chain ends: one row, held by whoever adds to it.
create table audit_head (
  only_row integer primary key check (only_row = 1),
  sequence integer not null,
  -- Null while the log is empty.
  hash text
);
insert into audit_head (only_row, sequence, hash) values (1, 0, null);
