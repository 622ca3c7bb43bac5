-- A file that was once known to be whole is never replaced, whatever is said of it later: `stored_at` is a field like
-- the others, which an edit may take away. This remembers it.

create table private.sealed_files (document_id uuid primary key);

create function private.seal_file() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.sealed_files (document_id) values (new.id) on conflict do nothing;
  return null;
end
$$;
revoke execute on function private.seal_file() from public;
create trigger seal_file after insert or update on public.documents
  for each row when (new.stored_at is not null) execute function private.seal_file();
insert into private.sealed_files (document_id) select id from public.documents where stored_at is not null;

create function private.is_sealed(path text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.sealed_files where document_id = private.document_of_file(path))
$$;
revoke execute on function private.is_sealed(text) from public;
grant execute on function private.is_sealed(text) to authenticated;

drop policy document_files_update_adviser on storage.objects;
create policy document_files_update_adviser on storage.objects for update to authenticated
  using (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('adviser'))
    and not private.is_sealed(name))
  with check (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('adviser')));
