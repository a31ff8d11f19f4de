-- By which rule set a programme chooses its lights; two more lights; what a light is put together from.

-- Append-only but for its end: what the rounds opened meanwhile go by. One at most has no end.
create table rule_set (
  id blob primary key,
  programme_id blob not null references programme (id),
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
when old.valid_until is not null or new.id is not old.id or new.programme_id is not old.programme_id
  or new.kind is not old.kind or new.dimensions is not old.dimensions
  or new.valid_from is not old.valid_from
begin select raise(abort, 'rule_set is append-only'); end;
create trigger rule_set_stays before delete on rule_set
begin select raise(abort, 'rule_set is append-only'); end;

-- A round keeps the rule set that it was opened with.
alter table status_round add column rule_set_id blob references rule_set (id);
update status_round set rule_set_id = programme_id;
create trigger status_round_keeps_rules before update on status_round
when new.rule_set_id is not old.rule_set_id
begin select raise(abort, 'the rule set of a status_round is append-only'); end;

-- SQLite changes a check by making the table anew.
create table light_definition_of_rules (
  id blob primary key,
  programme_id blob not null references programme (id),
  rule_set_id blob not null references rule_set (id),
  light text not null check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red')),
  wording text not null,
  valid_from text not null,
  valid_until text
);
insert into light_definition_of_rules
  (id, programme_id, rule_set_id, light, wording, valid_from, valid_until)
select id, programme_id, programme_id, light, wording, valid_from, valid_until from light_definition;
drop table light_definition;
alter table light_definition_of_rules rename to light_definition;
create index light_definition_programme on light_definition (programme_id, valid_until);
create index light_definition_rules on light_definition (rule_set_id);

create table status_report_with_basis (
  id blob primary key,
  initiative_id blob not null references initiative (id),
  round_id blob not null references status_round (id),
  sequence integer not null,
  light text not null check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red')),
  explanation text,
  -- Null for sample data, which nobody reported.
  reported_by blob references person (id),
  reported_at integer not null,
  late boolean not null default false,
  consequence text,
  action text,
  responsible text,
  due_on text,
  help text,
  unchanged boolean not null default false,
  same_text_run integer not null default 1,
  -- What the light is put together from, as JSON; null where the rule set asks for nothing.
  basis text,
  unique (initiative_id, round_id, sequence)
);
insert into status_report_with_basis
  (id, initiative_id, round_id, sequence, light, explanation, reported_by, reported_at, late,
   consequence, action, responsible, due_on, help, unchanged, same_text_run)
select id, initiative_id, round_id, sequence, light, explanation, reported_by, reported_at, late,
  consequence, action, responsible, due_on, help, unchanged, same_text_run
from status_report;
drop table status_report;
alter table status_report_with_basis rename to status_report;
create trigger status_report_keeps before update on status_report
begin select raise(abort, 'status_report is append-only'); end;
create trigger status_report_stays before delete on status_report
begin select raise(abort, 'status_report is append-only'); end;

create table second_rating_of_five (
  round_id blob not null references status_round (id),
  initiative_id blob not null references initiative (id),
  -- From 1.
  sequence integer not null check (sequence > 0),
  light text not null check (light in ('green', 'yellow_green', 'yellow', 'yellow_red', 'red')),
  reason text not null,
  item text,
  -- Null for sample data.
  rated_by blob references person (id),
  rated_at integer not null,
  primary key (round_id, initiative_id, sequence)
) without rowid;
insert into second_rating_of_five
  (round_id, initiative_id, sequence, light, reason, item, rated_by, rated_at)
select round_id, initiative_id, sequence, light, reason, item, rated_by, rated_at from second_rating;
drop table second_rating;
alter table second_rating_of_five rename to second_rating;
create trigger second_rating_keeps before update on second_rating
begin select raise(abort, 'second_rating is append-only'); end;
create trigger second_rating_stays before delete on second_rating
begin select raise(abort, 'second_rating is append-only'); end;

-- What refers to deviations is made anew with them.
create table deviation_of_five (
  id blob primary key,
  programme_id blob not null references programme (id),
  initiative_id blob not null references initiative (id),
  -- From 1 within the initiative.
  sequence integer not null check (sequence > 0),
  round_id blob not null references status_round (id),
  -- Whose round it was.
  forum_id blob not null references forum (id),
  light text not null check (light in ('yellow_green', 'yellow', 'yellow_red', 'red')),
  opened_at integer not null,
  opened_on text not null,
  -- The day of the decision that closed it.
  closed_on text,
  unique (initiative_id, sequence)
);
create table deviation_step_of_five (
  deviation_id blob not null references deviation_of_five (id),
  -- From 1; the last one tells where the deviation lies.
  sequence integer not null check (sequence > 0),
  move text not null check (move in ('remedied', 'escalated', 'answered', 'closed')),
  forum_id blob not null references forum (id),
  -- The forum that was asked or answered.
  to_forum_id blob references forum (id),
  decided_on text not null,
  item text,
  -- The action, the question or the reason.
  wording text not null,
  responsible text,
  due_on text,
  procedure text check (procedure in ('meeting', 'written')),
  resolution text check (resolution in ('solved', 'accepted', 'order_changed', 'stopped')),
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (deviation_id, sequence),
  check ((move in ('escalated', 'answered')) = (to_forum_id is not null)),
  check ((move in ('answered', 'closed')) = (resolution is not null)),
  check ((move = 'remedied') = (responsible is not null and due_on is not null))
) without rowid;
insert into deviation_of_five
  (id, programme_id, initiative_id, sequence, round_id, forum_id, light, opened_at, opened_on, closed_on)
select id, programme_id, initiative_id, sequence, round_id, forum_id, light, opened_at, opened_on,
  closed_on
from deviation;
insert into deviation_step_of_five
  (deviation_id, sequence, move, forum_id, to_forum_id, decided_on, item, wording, responsible, due_on,
   procedure, resolution, recorded_by, recorded_at)
select deviation_id, sequence, move, forum_id, to_forum_id, decided_on, item, wording, responsible,
  due_on, procedure, resolution, recorded_by, recorded_at
from deviation_step;
drop table deviation_step;
drop table deviation;
alter table deviation_of_five rename to deviation;
alter table deviation_step_of_five rename to deviation_step;
create unique index deviation_open on deviation (initiative_id) where closed_on is null;
create index deviation_programme on deviation (programme_id, closed_on);
create trigger deviation_keeps before update on deviation
when old.closed_on is not null or new.id is not old.id or new.initiative_id is not old.initiative_id
  or new.programme_id is not old.programme_id or new.sequence is not old.sequence
  or new.round_id is not old.round_id or new.forum_id is not old.forum_id
  or new.light is not old.light or new.opened_at is not old.opened_at
  or new.opened_on is not old.opened_on
begin select raise(abort, 'deviation is append-only'); end;
create trigger deviation_stays before delete on deviation
begin select raise(abort, 'deviation is append-only'); end;
create trigger deviation_step_keeps before update on deviation_step
begin select raise(abort, 'deviation_step is append-only'); end;
create trigger deviation_step_stays before delete on deviation_step
begin select raise(abort, 'deviation_step is append-only'); end;
