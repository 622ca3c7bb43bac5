-- Whoever books writes what they like, in names and answers that the whole team then reads: what turns the direction of
-- the text around it, moves a terminal or shows nothing at all is left out, and an answer cannot pass for a question.

-- Text as it may be kept: nothing where nothing would be seen, never too long. Ten thousand accents on one letter would
-- take the square of that to put in order, on every device.
create or replace function private.fitting(value text, most int) returns text
language sql immutable as $$
  select case when kept ~ '[^\s\u00ad\u034f\u061c\u115f\u1160\u180e\u2000-\u200f\u2028\u2029\u205f\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0]'
    then nullif(btrim(left(kept, most), E' \t\n'), '') end
  from (select regexp_replace(regexp_replace(replace(left(value, 2 * most), E'\r\n', E'\n'),
    '[\u0001-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]', '', 'g'),
    '([\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]{30})[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]+', '\1', 'g') as kept) plain
$$;

-- The same, of what stands on one line.
create function private.fitting_line(value text, most int) returns text
language sql immutable as $$
  select private.fitting(regexp_replace(left(value, 2 * most), '\s+', ' ', 'g'), most)
$$;
revoke execute on function private.fitting_line(text, int) from public;

-- A question a line, its answer below, a blank line between: an answer has none of its own.
create or replace function private.calendly_answers(questions jsonb) returns text
language sql immutable as $$
  select private.fitting(string_agg(private.fitting_line(entry ->> 'question', 2000) || E'\n' || answer, E'\n\n'
    order by place), 20000)
  from jsonb_array_elements(case when jsonb_typeof(questions) = 'array' then questions else '[]' end)
      with ordinality as listed(entry, place)
    cross join lateral (
      select regexp_replace(private.fitting(entry ->> 'answer', 20000), '\n\s*\n', E'\n', 'g') as answer) given
  where answer is not null
$$;

select private.amend('private.join_calendly(uuid, bigint[])', 'private.fitting(payload ->> ''name''', 'private.fitting_line(payload ->> ''name''');
select private.amend('private.join_calendly(uuid, bigint[])', 'private.fitting(payload ->> ''first_name''', 'private.fitting_line(payload ->> ''first_name''');
select private.amend('private.join_calendly(uuid, bigint[])', 'private.fitting(payload ->> ''last_name''', 'private.fitting_line(payload ->> ''last_name''');
select private.amend('private.join_calendly(uuid, bigint[])', 'private.fitting(event ->> ''name''', 'private.fitting_line(event ->> ''name''');
