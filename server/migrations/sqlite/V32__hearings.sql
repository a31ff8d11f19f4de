-- Questions to several addressees for an item of a meeting, and what they answer.

-- Append-only: what was asked, and until when.
create table hearing (
  id blob primary key,
  forum_id blob not null,
  meeting_on text not null,
  item_id blob not null references agenda_item (id),
  question text not null,
  -- The addressees together, as "klynger".
  called text not null,
  due_on text not null,
  -- Null for sample data.
  asked_by blob references person (id),
  asked_at integer not null,
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create index hearing_forum on hearing (forum_id, due_on);
create index hearing_item on hearing (item_id);
create trigger hearing_keeps before update on hearing
begin select raise(abort, 'hearing is append-only'); end;
create trigger hearing_stays before delete on hearing
begin select raise(abort, 'hearing is append-only'); end;

-- Append-only: who was asked.
create table hearing_addressee (
  hearing_id blob not null references hearing (id),
  -- From 1 within the hearing.
  number integer not null check (number > 0),
  name text not null,
  -- Who answers by signing in.
  person_id blob references person (id),
  primary key (hearing_id, number)
) without rowid;
create index hearing_addressee_person on hearing_addressee (person_id);
create trigger hearing_addressee_keeps before update on hearing_addressee
begin select raise(abort, 'hearing_addressee is append-only'); end;
create trigger hearing_addressee_stays before delete on hearing_addressee
begin select raise(abort, 'hearing_addressee is append-only'); end;

-- Append-only: the last one of an addressee counts, and those before it stay.
create table hearing_answer (
  hearing_id blob not null,
  number integer not null,
  -- From 1 within the addressee.
  sequence integer not null check (sequence > 0),
  state text not null check (state in ('treated', 'not_treated', 'no_remarks')),
  words text,
  way text not null check (way in ('own', 'written', 'oral')),
  given_on text not null,
  -- Null for sample data.
  put_down_by blob references person (id),
  put_down_at integer not null,
  primary key (hearing_id, number, sequence),
  foreign key (hearing_id, number) references hearing_addressee (hearing_id, number),
  check (words is not null or state = 'no_remarks')
) without rowid;
create trigger hearing_answer_keeps before update on hearing_answer
begin select raise(abort, 'hearing_answer is append-only'); end;
create trigger hearing_answer_stays before delete on hearing_answer
begin select raise(abort, 'hearing_answer is append-only'); end;
