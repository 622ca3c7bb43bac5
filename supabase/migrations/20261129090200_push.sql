-- What devices call to send: rows of a table are added or merged, and the answer says of each only what the sender does
-- not have. That is half of what goes back and forth.

-- The columns of a synchronised table that its clients write.
create function private.written_columns(name text) returns text[]
language sql stable security definer set search_path = '' as $$
  select '{id,workspace_id,deleted,clock,created_at,created_by}'::text[] || fields || sets
  from private.synced_tables where table_name = name
$$;
revoke execute on function private.written_columns(text) from public;
grant execute on function private.written_columns(text) to authenticated;

-- `p_columns` are those that the sender knows: the others stay as they are. What is absent of a row is null.
-- → {nonce, rows}: of a row that is now as it was sent, {id, rev, modified_at}; of another, the whole row. The nonce is
-- the sender's own: it tells this answer from an earlier one that something on the way remembered.
create function public.push(p_table text, p_columns text[], p_rows jsonb, p_nonce text) returns jsonb
language plpgsql volatile security invoker set search_path = '' as $$
declare
  -- Some gateways hand a list over as its text.
  list constant jsonb := case when jsonb_typeof(p_rows) = 'string' then (p_rows #>> '{}')::jsonb else p_rows end;
  unknown text;
  untold text[];
  instants text[];
  answer jsonb;
begin
  perform private.require_synced(p_table);
  select name into unknown from unnest(p_columns) name where name <> all (private.written_columns(p_table)) limit 1;
  if p_columns is null or unknown is not null or array_position(p_columns, null) is not null
    or not '{id,workspace_id,clock}' <@ p_columns then
    raise exception using errcode = '42703', message = format('"%s" has no column "%s" to write.', p_table, unknown);
  end if;
  if jsonb_typeof(list) is distinct from 'array' or jsonb_array_length(list) > 1000 then
    raise exception using errcode = '22023', message = 'Rows are sent as a list, a thousand at the most.';
  end if;
  select array_agg(attname) filter (where attname <> all (p_columns)),
      array_agg(attname) filter (where atttypid = 'timestamptz'::regtype)
    into untold, instants from pg_catalog.pg_attribute
    where attrelid = format('public.%I', p_table)::regclass and attnum > 0 and not attisdropped;
  execute format(
    'with sent as materialized (
       select element, jsonb_populate_record(null::public.%1$I, element) as row, nth
       from jsonb_array_elements($1) with ordinality list (element, nth)),
     stored as (
       insert into public.%1$I (%2$s) select %3$s from sent order by sent.nth
       on conflict (id) do update set %4$s
       returning *)
     select coalesce(jsonb_agg(case
       -- Both as values and as they were spelled, instants aside.
       when to_jsonb(stored) - $2 = to_jsonb(sent.row) - $2
         and jsonb_strip_nulls(to_jsonb(stored) - ($2 || $3)) = jsonb_strip_nulls(sent.element) - $3
       then jsonb_build_object(''id'', stored.id, ''rev'', stored.rev, ''modified_at'', stored.modified_at)
       else jsonb_strip_nulls(to_jsonb(stored)) end), ''[]'')
     from stored join sent on (sent.row).id = stored.id',
    p_table,
    (select string_agg(format('%I', name), ', ') from unnest(p_columns) name),
    (select string_agg(format('(sent.row).%I', name), ', ') from unnest(p_columns) name),
    (select string_agg(format('%1$I = excluded.%1$I', name), ', ') from unnest(p_columns) name))
    into answer using list, untold, instants;
  return jsonb_build_object('nonce', p_nonce, 'rows', answer);
end
$$;
revoke execute on function public.push(text, text[], jsonb, text) from public, anon;
grant execute on function public.push(text, text[], jsonb, text) to authenticated;
