-- A function that SQLite has: where a text holds another, from 1; 0 where it does not. It is faster than a
-- pattern, and what is searched for needs no signs escaped.
create function instr(text, text) returns integer
language sql immutable strict parallel safe
return strpos($1, $2);
