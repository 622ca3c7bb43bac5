-- The files of documents: a private bucket of Storage. A file is at `<workspace>/<document>`; what is said of it is in
-- public.documents. The rules of size and type are those of src/domain/documents/file-rules.ts (a test compares them).
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values ('documents', 'documents', false, 52428800, array[
  'application/pdf',
  'image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/avif', 'image/tiff',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/msword',
  'application/vnd.oasis.opendocument.text', 'application/rtf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet', 'text/csv',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.ms-powerpoint',
  'application/vnd.oasis.opendocument.presentation',
  'text/plain', 'text/markdown', 'message/rfc822', 'application/vnd.ms-outlook',
  'audio/mpeg', 'audio/mp4', 'audio/wav', 'video/mp4', 'video/quicktime'
])
on conflict (id) do update set public = excluded.public, file_size_limit = excluded.file_size_limit,
  allowed_mime_types = excluded.allowed_mime_types;

-- The workspace and the document that a path names; nothing for any other path, which no policy then lets through.
create function private.workspace_of_file(path text) returns uuid
language sql immutable parallel safe set search_path = '' as $$
  select case when path ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then left(path, 36)::uuid end
$$;
create function private.document_of_file(path text) returns uuid
language sql immutable parallel safe set search_path = '' as $$
  select case when private.workspace_of_file(path) is not null then right(path, 36)::uuid end
$$;

-- What came with an interaction that was made confidential is veiled with it.
create index documents_interaction_idx on public.documents (interaction_id) where interaction_id is not null;
create function private.veiled_files() returns setof text
language sql stable security definer set search_path = '' as $$
  select document.workspace_id || '/' || document.id
  from public.documents document
  join public.interactions about on about.id = document.interaction_id
    and about.workspace_id = document.workspace_id and about.confidential
  where document.workspace_id in (select private.my_workspaces('reader'))
    and document.workspace_id not in (select private.my_workspaces('adviser'))
$$;
revoke execute on function private.workspace_of_file(text), private.document_of_file(text), private.veiled_files()
  from public;
grant execute on function private.workspace_of_file(text), private.document_of_file(text), private.veiled_files()
  to authenticated, service_role;

create policy document_files_select_member on storage.objects for select to authenticated
  using (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('reader'))
    and name not in (select private.veiled_files()));
create policy document_files_insert_adviser on storage.objects for insert to authenticated
  with check (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('adviser')));
-- A file that did not arrive whole is sent again in its place. Once it is known to be whole, it is never replaced.
create policy document_files_update_adviser on storage.objects for update to authenticated
  using (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('adviser'))
    and not exists (select from public.documents whole
      where whole.id = private.document_of_file(objects.name) and whole.stored_at is not null))
  with check (bucket_id = 'documents' and private.workspace_of_file(name) in (select private.my_workspaces('adviser')));
-- No policy lets clients delete: a document taken away can be brought back.
