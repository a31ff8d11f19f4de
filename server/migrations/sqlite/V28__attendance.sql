-- Who was at a meeting.

-- Append-only: each time the list is written, it is written anew as the next revision.
create table attendance (
  forum_id blob not null,
  meeting_on text not null,
  -- From 1.
  revision integer not null check (revision > 0),
  -- Null for sample data.
  recorded_by blob references person (id),
  recorded_at integer not null,
  primary key (forum_id, meeting_on, revision),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;
create trigger attendance_keeps before update on attendance
begin select raise(abort, 'attendance is append-only'); end;
create trigger attendance_stays before delete on attendance
begin select raise(abort, 'attendance is append-only'); end;

create table attendance_line (
  forum_id blob not null,
  meeting_on text not null,
  revision integer not null,
  -- From 1.
  position integer not null check (position > 0),
  -- Null for a guest.
  seat_id blob references forum_seat (id),
  name text not null,
  -- Who that is among those who sign in, if known.
  person_id blob references person (id),
  presence text not null check (presence in ('present', 'apology')),
  primary key (forum_id, meeting_on, revision, position),
  foreign key (forum_id, meeting_on, revision) references attendance (forum_id, meeting_on, revision)
) without rowid;
create trigger attendance_line_keeps before update on attendance_line
begin select raise(abort, 'attendance_line is append-only'); end;
create trigger attendance_line_stays before delete on attendance_line
begin select raise(abort, 'attendance_line is append-only'); end;
