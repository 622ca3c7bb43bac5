-- Workspaces: one organisation's base. Everything else belongs to one.
create table public.workspaces (
  id uuid primary key default gen_random_uuid(),
  name text not null check (btrim(name) <> '' and char_length(name) <= 160),
  time_zone text not null default 'America/Toronto' check (char_length(time_zone) <= 60),
  locale text not null default 'fr-CA' check (locale in ('fr-CA', 'en-CA')),
  -- The revision counter of what is synchronised: see the migration « revisions ».
  rev bigint not null default 0,
  -- Changes after a restore from a backup: devices then start over.
  epoch uuid not null default gen_random_uuid(),
  created_at timestamptz(3) not null default now()
);
alter table public.workspaces enable row level security;
