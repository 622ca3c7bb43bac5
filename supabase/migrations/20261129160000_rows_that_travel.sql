-- Each field has its limit, but a row of them all, filled on purpose, weighed ten megabytes: a page of such rows takes a
-- server longer than any device waits, and nobody got what comes after. No honest row comes near this limit: two long
-- texts, a clock at its fullest (CS006) and its sets take less than four hundred kilobytes.

create function private.bound_row() returns trigger
language plpgsql set search_path = '' as $$
begin
  if octet_length(new::text) > 524288 then
    raise sqlstate '22001' using message = 'The row is too large.';
  end if;
  return new;
end
$$;
revoke execute on function private.bound_row() from public;

-- Its name comes after that of the merge: it sees what the merge made. Light rows are not even written out.
create function private.bound_row_of(target regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format(
    'create or replace trigger sync_weight before insert or update on %s for each row
       when (pg_column_size(new.*) > 65536) execute function private.bound_row()', target);
end
$$;
revoke execute on function private.bound_row_of(regclass) from public;

select private.bound_row_of(('public.' || table_name)::regclass) from private.synced_tables;
