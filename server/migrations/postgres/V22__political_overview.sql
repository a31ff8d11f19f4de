-- How often something was changed, counted in the transaction that changes it: what was made of it before
-- is as good as new while the number is the same, whichever instance made it.
create table change_count (
  -- The programme; nil for organisations, levels, forums and their meetings.
  scope uuid primary key,
  n bigint not null check (n > 0)
);
create trigger change_count_rises before update on change_count
for each row when (new.scope is distinct from old.scope or new.n <= old.n)
execute function refuse_change();
create trigger change_count_stays before delete on change_count
for each row execute function refuse_change();
