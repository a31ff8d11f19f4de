-- How often something was changed, counted in the transaction that changes it: what was made of it before
-- is as good as new while the number is the same, whichever instance made it.
create table change_count (
  -- The programme; nil for organisations, levels, forums and their meetings.
  scope blob primary key,
  n integer not null check (n > 0)
) without rowid;
create trigger change_count_rises before update on change_count
when new.scope is not old.scope or new.n <= old.n
begin select raise(abort, 'change_count is append-only: it rises'); end;
create trigger change_count_stays before delete on change_count
begin select raise(abort, 'change_count is append-only: it rises'); end;
