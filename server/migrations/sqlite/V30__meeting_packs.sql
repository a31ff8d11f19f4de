-- Append-only: the papers of a meeting as its members got them.
create table meeting_pack (
  forum_id blob not null,
  meeting_on text not null,
  -- From 1 within the meeting.
  number integer not null check (number > 0),
  -- JSON, as domain::meeting::MeetingPack writes itself, and the SHA-256 of exactly that text.
  content text not null,
  content_hash text not null,
  -- Null for sample data.
  frozen_by blob references person (id),
  frozen_at integer not null,
  primary key (forum_id, meeting_on, number),
  foreign key (forum_id, meeting_on) references meeting (forum_id, meeting_on)
) without rowid;
create trigger meeting_pack_keeps before update on meeting_pack
begin select raise(abort, 'meeting_pack is append-only'); end;
create trigger meeting_pack_stays before delete on meeting_pack
begin select raise(abort, 'meeting_pack is append-only'); end;
