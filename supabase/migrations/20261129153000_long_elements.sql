-- A word changed in a function that is long, and otherwise stays as the migration that made it says. For migrations alone.
create function private.amend(target regprocedure, was text, becomes text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  source constant text := pg_catalog.pg_get_functiondef(target);
begin
  if position(was in source) = 0 then
    raise exception '% has no « % » to amend.', target, was;
  end if;
  execute replace(source, was, becomes);
end
$$;
revoke execute on function private.amend(regprocedure, text, text) from public;

-- What is said of a task may be longer than what sets held before: clocks must bear it, or a long comment could come with
-- a new task and never after.
select private.amend('private.check_clock(jsonb, jsonb, text[], text[])',
  'char_length(element) > 500 ', 'char_length(element) > 2200 ');
