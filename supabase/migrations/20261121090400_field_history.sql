-- Field history: every value that a merge superseded, so that it can be read and put back.
create table public.field_history (
  id bigint generated always as identity primary key,
  -- No foreign key: it is written once for each superseded value, and the trigger that writes has the row.
  workspace_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  field text not null,
  value jsonb not null,
  -- When and by which node the value was written, and the stamp of what replaced it.
  stamp text not null,
  replaced_by text not null,
  -- The account that sent it, when it lost on arrival: a stamp says which device, and a device can lie.
  sent_by uuid,
  -- The account whose write displaced it; absent when it lost on arrival, and for the server's own.
  replaced_by_user uuid,
  recorded_at timestamptz(3) not null default now()
);
-- A stamp has one value, save for a forged tie: the hash then tells them apart. Unique, so that a push that is
-- sent twice writes nothing the second time.
create unique index field_history_value_idx
  on public.field_history (row_id, field, stamp, md5(value::text));
alter table public.field_history enable row level security;

-- Sync nodes: whose device wrote a stamp.
create table public.sync_nodes (
  workspace_id uuid not null references public.workspaces on delete cascade,
  node text not null check (node ~ '^[0-9a-f]{8}$' and node <> '00000000'),
  user_id uuid not null,
  label text check (char_length(label) <= 120),
  created_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  primary key (workspace_id, node)
);
alter table public.sync_nodes enable row level security;
