-- Questions to several addressees for an item of a meeting, and what they answer.

-- Append-only: what was asked, and until when.
create table hearing (
  id uuid primary key,
  forum_id uuid not null,
  meeting_on text not null,
  item_id uuid not null references agenda_item (id),
  question text not null,
  -- The addressees together, as "klynger".
  called text not null,
  due_on text not null,
  -- Null for sample data.
  asked_by uuid references person (id),
  asked_at bigint not null,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index hearing_forum on hearing (forum_id, due_on);
create index hearing_item on hearing (item_id);
create trigger hearing_keeps before update or delete on hearing
for each row execute function refuse_change();

-- Append-only: who was asked.
create table hearing_addressee (
  hearing_id uuid not null references hearing (id),
  -- From 1 within the hearing.
  number bigint not null check (number > 0),
  name text not null,
  -- Who answers by signing in.
  person_id uuid references person (id),
  primary key (hearing_id, number)
);
create index hearing_addressee_person on hearing_addressee (person_id);
create trigger hearing_addressee_keeps before update or delete on hearing_addressee
for each row execute function refuse_change();

-- Append-only: the last one of an addressee counts, and those before it stay.
create table hearing_answer (
  hearing_id uuid not null,
  number bigint not null,
  -- From 1 within the addressee.
  sequence bigint not null check (sequence > 0),
  state text not null check (state in ('treated', 'not_treated', 'no_remarks')),
  words text,
  way text not null check (way in ('own', 'written', 'oral')),
  given_on text not null,
  -- Null for sample data.
  put_down_by uuid references person (id),
  put_down_at bigint not null,
  primary key (hearing_id, number, sequence),
  foreign key (hearing_id, number) references hearing_addressee (hearing_id, number),
  check (words is not null or state = 'no_remarks')
);
create trigger hearing_answer_keeps before update or delete on hearing_answer
for each row execute function refuse_change();
