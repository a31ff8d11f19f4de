-- Append-only: what members said of minutes while they were out for comment.

create table minutes_comment (
  forum_id uuid not null,
  meeting_on text not null,
  -- From 1.
  sequence bigint not null check (sequence > 0),
  -- The number of an item at the meeting; null for the minutes as a whole.
  item_number bigint,
  words text not null,
  -- Null for sample data.
  said_by uuid references person (id),
  said_at bigint not null,
  primary key (forum_id, meeting_on, sequence),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
);
create trigger minutes_comment_keeps before update or delete on minutes_comment
for each row execute function refuse_change();
