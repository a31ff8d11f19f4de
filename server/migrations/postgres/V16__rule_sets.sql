-- By which rule set a programme chooses its lights; two more lights; what a light is put together from.

-- Append-only but for its end: what the rounds opened meanwhile go by. One at most has no end.
create table rule_set (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  kind text not null check (kind in ('three_colours', 'five_colours', 'measured', 'target')),
  -- Codes, apart by spaces.
  dimensions text not null,
  valid_from text not null,
  valid_until text
);
create unique index rule_set_current on rule_set (programme_id) where valid_until is null;
-- The first of each programme carries the programme's own id.
insert into rule_set (id, programme_id, kind, dimensions, valid_from)
select id, id, 'three_colours', '', decided_on from programme;
create trigger rule_set_keeps before update on rule_set
for each row when (old.valid_until is not null or
  (new.id, new.programme_id, new.kind, new.dimensions, new.valid_from)
  is distinct from
  (old.id, old.programme_id, old.kind, old.dimensions, old.valid_from))
execute function refuse_change();
create trigger rule_set_stays before delete on rule_set
for each row execute function refuse_change();

-- A round keeps the rule set that it was opened with.
alter table status_round add column rule_set_id uuid references rule_set (id);
update status_round set rule_set_id = programme_id;
create trigger status_round_keeps_rules before update on status_round
for each row when (new.rule_set_id is distinct from old.rule_set_id)
execute function refuse_change();

alter table light_definition add column rule_set_id uuid references rule_set (id);
update light_definition set rule_set_id = programme_id;
alter table light_definition alter column rule_set_id set not null;
create index light_definition_rules on light_definition (rule_set_id);

alter table light_definition drop constraint light_definition_light_check;
alter table light_definition add constraint light_definition_light_check
  check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red'));
alter table status_report drop constraint status_report_light_check;
alter table status_report add constraint status_report_light_check
  check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red'));
alter table second_rating drop constraint second_rating_light_check;
alter table second_rating add constraint second_rating_light_check
  check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red'));
alter table deviation drop constraint deviation_light_check;
alter table deviation add constraint deviation_light_check
  check (light in ('yellow_green', 'yellow', 'yellow_red', 'red'));

-- What the light is put together from, as JSON; null where the rule set asks for nothing.
alter table status_report add column basis text;
