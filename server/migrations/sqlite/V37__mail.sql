-- Reminders by mail: who wants none or English ones, what was made, and how it stands with each.

create table reminder_choice (
  person_id blob primary key references person (id),
  choice text not null check (choice in ('da', 'en', 'off')),
  chosen_at integer not null
);

-- Append-only: one mail a person and day.
create table mail (
  id blob primary key,
  person_id blob not null references person (id),
  made_on text not null,
  queued_at integer not null,
  unique (person_id, made_on)
);
create index mail_queued on mail (queued_at);
create trigger mail_keeps before update on mail
begin select raise(abort, 'mail is append-only'); end;
create trigger mail_stays before delete on mail
begin select raise(abort, 'mail is append-only'); end;

-- Append-only: what a mail tells of, as domain::reminder names it. Its text is made when it is sent.
create table mail_matter (
  mail_id blob not null references mail (id),
  matter text not null,
  primary key (mail_id, matter)
) without rowid;
create trigger mail_matter_keeps before update on mail_matter
begin select raise(abort, 'mail_matter is append-only'); end;
create trigger mail_matter_stays before delete on mail_matter
begin select raise(abort, 'mail_matter is append-only'); end;

create table mail_delivery (
  mail_id blob primary key references mail (id),
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  n_attempts integer not null,
  next_at integer not null,
  claimed_at integer,
  reason text check (reason in ('reserved', 'turned_off', 'cannot_sign_in', 'unreachable', 'unprotected',
    'sign_in', 'refused', 'interrupted')),
  -- What the mail server answered, such as 450.
  reply integer
);
create index mail_delivery_open on mail_delivery (next_at) where state in ('waiting', 'sending');
