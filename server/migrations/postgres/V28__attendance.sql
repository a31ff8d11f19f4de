-- Who was at a meeting.

-- Append-only: each time the list is written, it is written anew as the next revision.
create table attendance (
  forum_id uuid not null,
  meeting_on text not null,
  -- From 1.
  revision bigint not null check (revision > 0),
  -- Null for sample data.
  recorded_by uuid references person (id),
  recorded_at bigint not null,
  primary key (forum_id, meeting_on, revision),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create trigger attendance_keeps before update or delete on attendance
for each row execute function refuse_change();

create table attendance_line (
  forum_id uuid not null,
  meeting_on text not null,
  revision bigint not null,
  -- From 1.
  position bigint not null check (position > 0),
  -- Null for a guest.
  seat_id uuid references forum_seat (id),
  name text not null,
  -- Who that is among those who sign in, if known.
  person_id uuid references person (id),
  presence text not null check (presence in ('present', 'apology')),
  primary key (forum_id, meeting_on, revision, position),
  foreign key (forum_id, meeting_on, revision) references attendance (forum_id, meeting_on, revision)
);
create trigger attendance_line_keeps before update or delete on attendance_line
for each row execute function refuse_change();
