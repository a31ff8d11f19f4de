-- Deliveries and their acceptance, and what a confirmation answers about patients.

-- Append-only: a deliverable of a version in force was handed over.
create table hand_over (
  id blob primary key,
  initiative_id blob not null references initiative (id),
  -- SHA-256 of the deliverable's own text: another wording is another deliverable.
  deliverable text not null,
  evidence text not null,
  link text,
  -- Null for sample data.
  handed_over_by blob references person (id),
  handed_over_at integer not null
);
create index hand_over_initiative on hand_over (initiative_id, handed_over_at);
create trigger hand_over_keeps before update on hand_over
begin select raise(abort, 'hand_over is append-only'); end;
create trigger hand_over_stays before delete on hand_over
begin select raise(abort, 'hand_over is append-only'); end;

-- Append-only: those who ordered answered once.
create table hand_over_answer (
  hand_over_id blob primary key references hand_over (id),
  acceptance text not null check (acceptance in ('accepted', 'returned')),
  remark text,
  answered_by blob references person (id),
  answered_at integer not null
);
create trigger hand_over_answer_keeps before update on hand_over_answer
begin select raise(abort, 'hand_over_answer is append-only'); end;
create trigger hand_over_answer_stays before delete on hand_over_answer
begin select raise(abort, 'hand_over_answer is append-only'); end;

-- Summed up for the order book: deliverables of the version in force, those that wait for an answer,
-- those accepted.
alter table confirmation add column n_deliverables integer not null default 0;
alter table confirmation add column n_handed_over integer not null default 0;
alter table confirmation add column n_accepted integer not null default 0;
update confirmation set n_deliverables = (
  select count(*) from confirmation_version v, json_each(v.content) field
  where v.initiative_id = confirmation.initiative_id and v.number = confirmation.in_force
  and json_extract(field.value, '$[0]') = 'deliverable')
where in_force > 0;

-- What the newest submitted version answers: are patients involved in describing and in solving it?
alter table confirmation add column patients_describe text check (patients_describe in ('ja', 'nej'));
alter table confirmation add column patients_solve text check (patients_solve in ('ja', 'nej'));
update confirmation set
  patients_describe = (
    select json_extract(field.value, '$[1]') from confirmation_version v, json_each(v.content) field
    where v.initiative_id = confirmation.initiative_id and v.number = confirmation.latest
    and json_extract(field.value, '$[0]') = 'patients_describe'),
  patients_solve = (
    select json_extract(field.value, '$[1]') from confirmation_version v, json_each(v.content) field
    where v.initiative_id = confirmation.initiative_id and v.number = confirmation.latest
    and json_extract(field.value, '$[0]') = 'patients_solve')
where latest > 0;
