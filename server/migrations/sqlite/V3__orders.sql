-- Orders as records that only grow, the conditions set on them, what ended an initiative, and whether
-- those who ordered were told of a changed scope.

-- What was ordered; another decision adds the next record.
create table order_record (
  initiative_id blob not null references initiative (id),
  -- From 1 within the initiative.
  sequence integer not null,
  wording text,
  target_group text,
  places text,
  end_on text,
  remark text,
  forum_id blob not null references forum (id),
  decided_on text not null,
  item text not null,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (initiative_id, sequence)
);
insert into order_record (initiative_id, sequence, wording, target_group, forum_id, decided_on, item,
  recorded_at)
select i.id, 1, i.ordered, i.target_group, p.ordered_by, p.decided_on, 'ikke oplyst', 0
from initiative i join programme p on p.id = i.programme_id;
alter table initiative drop column ordered;
alter table initiative drop column target_group;
create trigger order_record_keeps before update on order_record
begin select raise(abort, 'order_record is append-only'); end;
create trigger order_record_stays before delete on order_record
begin select raise(abort, 'order_record is append-only'); end;

-- How it came into the plan and what has become of it, summed up from order_record and
-- initiative_ending in the same transaction.
alter table initiative add column origin text not null default 'ordered'
  check (origin in ('ordered', 'added'));
alter table initiative add column fate text not null default 'active'
  check (fate in ('active', 'closed', 'merged', 'withdrawn'));
create index initiative_fate on initiative (programme_id, fate, origin);

create table initiative_ending (
  initiative_id blob not null references initiative (id),
  -- From 1 within the initiative.
  sequence integer not null,
  -- 'active' took it up again.
  fate text not null check (fate in ('active', 'closed', 'merged', 'withdrawn')),
  into_id blob references initiative (id),
  -- Null where all was delivered and accepted.
  forum_id blob references forum (id),
  decided_on text,
  item text,
  remark text,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (initiative_id, sequence)
);
create trigger initiative_ending_keeps before update on initiative_ending
begin select raise(abort, 'initiative_ending is append-only'); end;
create trigger initiative_ending_stays before delete on initiative_ending
begin select raise(abort, 'initiative_ending is append-only'); end;

-- The programme is the initiative's own: one index finds the open conditions of a whole programme.
create table order_condition (
  id blob primary key,
  initiative_id blob not null,
  programme_id blob not null,
  wording text not null,
  due_on text not null,
  forum_id blob not null references forum (id),
  decided_on text not null,
  item text not null,
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  foreign key (initiative_id, programme_id) references initiative (id, programme_id)
);
create index order_condition_initiative on order_condition (initiative_id);
create index order_condition_programme on order_condition (programme_id, due_on);
create trigger order_condition_keeps before update on order_condition
begin select raise(abort, 'order_condition is append-only'); end;
create trigger order_condition_stays before delete on order_condition
begin select raise(abort, 'order_condition is append-only'); end;

create table condition_fulfilment (
  condition_id blob primary key references order_condition (id),
  fulfilled_on text not null,
  evidence text not null,
  recorded_by blob references person (id),
  recorded_at integer not null
);
create trigger condition_fulfilment_keeps before update on condition_fulfilment
begin select raise(abort, 'condition_fulfilment is append-only'); end;
create trigger condition_fulfilment_stays before delete on condition_fulfilment
begin select raise(abort, 'condition_fulfilment is append-only'); end;

-- Those who ordered were shown a version in force.
create table presentation (
  id blob primary key,
  initiative_id blob not null references initiative (id),
  version integer not null,
  presented_on text not null,
  item text not null,
  recorded_by blob references person (id),
  recorded_at integer not null
);
create index presentation_initiative on presentation (initiative_id);
create trigger presentation_keeps before update on presentation
begin select raise(abort, 'presentation is append-only'); end;
create trigger presentation_stays before delete on presentation
begin select raise(abort, 'presentation is append-only'); end;

create table presentation_retraction (
  presentation_id blob primary key references presentation (id),
  remark text not null,
  recorded_by blob references person (id),
  recorded_at integer not null
);
create trigger presentation_retraction_keeps before update on presentation_retraction
begin select raise(abort, 'presentation_retraction is append-only'); end;
create trigger presentation_retraction_stays before delete on presentation_retraction
begin select raise(abort, 'presentation_retraction is append-only'); end;

-- When a version came into force; written once.
alter table confirmation_version add column in_force_at integer;
update confirmation_version set in_force_at = (
  select max(d.decided_at) from confirmation_decision d where d.version_id = confirmation_version.id)
where exists (select 1 from confirmation c
  where c.initiative_id = confirmation_version.initiative_id
  and c.stage = 'in_force' and c.latest = confirmation_version.number);

-- The version that holds; 0 before the first.
alter table confirmation add column in_force integer not null default 0;
update confirmation set in_force = latest where stage = 'in_force';
-- Whether what holds differs from the order and those who ordered were not told.
alter table confirmation add column untold boolean not null default false;
create index confirmation_untold on confirmation (programme_id) where untold;
