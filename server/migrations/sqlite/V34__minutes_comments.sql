-- Append-only: what members said of minutes while they were out for comment.

create table minutes_comment (
  forum_id blob not null,
  meeting_on text not null,
  -- From 1.
  sequence integer not null check (sequence > 0),
  -- The number of an item at the meeting; null for the minutes as a whole.
  item_number integer,
  words text not null,
  -- Null for sample data.
  said_by blob references person (id),
  said_at integer not null,
  primary key (forum_id, meeting_on, sequence),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;
create trigger minutes_comment_keeps before update on minutes_comment
begin select raise(abort, 'minutes_comment is append-only'); end;
create trigger minutes_comment_stays before delete on minutes_comment
begin select raise(abort, 'minutes_comment is append-only'); end;
