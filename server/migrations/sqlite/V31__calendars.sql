-- Calendars that programs fetch by a secret address.

create table calendar_address (
  -- The SHA-256 of the secret, which nobody else has.
  token_hash text primary key,
  person_id blob not null references person (id),
  -- Null: the person's own, of all forums.
  forum_id blob references forum (id),
  made_at integer not null
) without rowid;
create unique index calendar_address_own on calendar_address (person_id) where forum_id is null;
create unique index calendar_address_forum on calendar_address (person_id, forum_id)
  where forum_id is not null;
