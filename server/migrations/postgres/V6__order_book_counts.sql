-- The fate of an initiative stands beside its confirmation too, and all that the order book counts is in
-- one index: the book is counted at each visit.

alter table confirmation add column fate text not null default 'active'
  check (fate in ('active', 'closed', 'merged', 'withdrawn'));
update confirmation set fate = (select i.fate from initiative i where i.id = confirmation.initiative_id);
drop index confirmation_programme;
create index confirmation_counts
on confirmation (programme_id, fate, stage, in_force, latest, patients_describe, patients_solve);
