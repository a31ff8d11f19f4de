-- Deliveries and their acceptance, and what a confirmation answers about patients.

-- Append-only: a deliverable of a version in force was handed over.
create table hand_over (
  id uuid primary key,
  initiative_id uuid not null references initiative (id),
  -- SHA-256 of the deliverable's own text: another wording is another deliverable.
  deliverable text not null,
  evidence text not null,
  link text,
  -- Null for sample data.
  handed_over_by uuid references person (id),
  handed_over_at bigint not null
);
create index hand_over_initiative on hand_over (initiative_id, handed_over_at);
create trigger hand_over_keeps before update or delete on hand_over
for each row execute function refuse_change();

-- Append-only: those who ordered answered once.
create table hand_over_answer (
  hand_over_id uuid primary key references hand_over (id),
  acceptance text not null check (acceptance in ('accepted', 'returned')),
  remark text,
  answered_by uuid references person (id),
  answered_at bigint not null
);
create trigger hand_over_answer_keeps before update or delete on hand_over_answer
for each row execute function refuse_change();

-- Summed up for the order book: deliverables of the version in force, those that wait for an answer,
-- those accepted.
alter table confirmation add column n_deliverables bigint not null default 0;
alter table confirmation add column n_handed_over bigint not null default 0;
alter table confirmation add column n_accepted bigint not null default 0;
update confirmation set n_deliverables = (
  select count(*) from confirmation_version v, json_array_elements(v.content::json) field
  where v.initiative_id = confirmation.initiative_id and v.number = confirmation.in_force
  and field ->> 0 = 'deliverable')
where in_force > 0;

-- What the newest submitted version answers: are patients involved in describing and in solving it?
alter table confirmation add column patients_describe text check (patients_describe in ('ja', 'nej'));
alter table confirmation add column patients_solve text check (patients_solve in ('ja', 'nej'));
update confirmation set
  patients_describe = (
    select field ->> 1 from confirmation_version v, json_array_elements(v.content::json) field
    where v.initiative_id = confirmation.initiative_id and v.number = confirmation.latest
    and field ->> 0 = 'patients_describe'),
  patients_solve = (
    select field ->> 1 from confirmation_version v, json_array_elements(v.content::json) field
    where v.initiative_id = confirmation.initiative_id and v.number = confirmation.latest
    and field ->> 0 = 'patients_solve')
where latest > 0;
