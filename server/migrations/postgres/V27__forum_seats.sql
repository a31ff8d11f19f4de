-- The seats of forums, and who holds them.

create table forum_seat (
  id uuid primary key,
  forum_id uuid not null references forum (id),
  organisation_id uuid not null references organisation (id),
  role text not null check (role in ('chair', 'co_chair', 'member', 'observer', 'secretary', 'ad_hoc')),
  title text,
  -- Null when the organisation itself appoints.
  appointed_by text,
  contact text,
  has_vote boolean not null,
  valid_from text,
  valid_until text,
  -- The day it was put into the register.
  recorded_on text not null,
  -- From 1; each change makes the next.
  version bigint not null check (version > 0)
);
create index forum_seat_forum on forum_seat (forum_id);

-- Append-only: who held a seat from when, who stood in, and what of that was taken back.
create table forum_seat_entry (
  seat_id uuid not null references forum_seat (id),
  -- From 1 within the seat.
  sequence bigint not null check (sequence > 0),
  kind text not null check (kind in ('appointed', 'vacated', 'substituted', 'ended', 'retracted')),
  -- A holder or a substitute.
  name text,
  -- Who that is among those who sign in, if known.
  person_id uuid references person (id),
  -- The earlier entry it is about: of whom is stood in for, of what ends or is taken back.
  target bigint,
  from_day text,
  until_day text,
  reason text,
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (seat_id, sequence),
  foreign key (seat_id, target) references forum_seat_entry (seat_id, sequence),
  check ((name is not null) = (kind in ('appointed', 'substituted'))),
  check (person_id is null or name is not null),
  check ((target is not null) = (kind in ('substituted', 'ended', 'retracted'))),
  check (target is null or target < sequence),
  check ((from_day is not null) = (kind in ('appointed', 'vacated', 'substituted'))),
  check (until_day is null or kind in ('substituted', 'ended')),
  check (kind <> 'ended' or until_day is not null),
  check ((reason is not null) = (kind = 'retracted'))
);
create trigger forum_seat_entry_keeps before update or delete on forum_seat_entry
for each row execute function refuse_change();
