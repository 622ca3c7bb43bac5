-- Link previews: the title and the small picture of the pages that files point to, fetched by the function
-- `link-preview`. Kept for a while, so that a page is not asked again by each device, and counted by member, so that
-- nobody makes the server walk the web. Clients see neither table.
create table private.link_previews (
  workspace_id uuid not null references public.workspaces on delete cascade,
  url text not null check (char_length(url) <= 500),
  title text check (char_length(title) <= 200),
  -- A data URL of at most 100 kB before its encoding.
  image text check (char_length(image) <= 140000),
  expires_at timestamptz not null,
  primary key (workspace_id, url)
);
create index link_previews_expiry_idx on private.link_previews (expires_at);

create table private.link_preview_asks (
  user_id uuid not null,
  hour timestamptz not null,
  asked int not null default 1,
  primary key (user_id, hour)
);

-- Whether a page may be fetched for whoever calls: { "preview": … } when it is known, { "wait": true } beyond the
-- pages that a member may have fetched in an hour, else {}.
create function public.begin_link_preview(p_workspace uuid, p_url text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  most constant int := 120;
  this_hour constant timestamptz := date_trunc('hour', now());
  known jsonb;
begin
  perform private.require_role(p_workspace, 'reader');
  select jsonb_strip_nulls(jsonb_build_object('title', title, 'image', image)) into known
    from private.link_previews where workspace_id = p_workspace and url = p_url and expires_at > now();
  if known is not null then return jsonb_build_object('preview', known); end if;
  delete from private.link_preview_asks where hour < this_hour;
  insert into private.link_preview_asks as asks (user_id, hour) values (auth.uid(), this_hour)
    on conflict (user_id, hour) do update set asked = asks.asked + 1 where asks.asked < most;
  return case when found then '{}' else '{"wait": true}' end::jsonb;
end
$$;

-- Keeps what a page gave: a month; a day when it gave nothing. For the service alone.
create function public.keep_link_preview(p_workspace uuid, p_url text, p_title text, p_image text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from private.link_previews where expires_at < now();
  insert into private.link_previews (workspace_id, url, title, image, expires_at)
    values (p_workspace, p_url, p_title, p_image,
      now() + case when p_title is null and p_image is null then interval '1 day' else interval '30 days' end)
    on conflict (workspace_id, url) do update
      set title = excluded.title, image = excluded.image, expires_at = excluded.expires_at;
end
$$;

revoke execute on function public.begin_link_preview(uuid, text),
  public.keep_link_preview(uuid, text, text, text) from public, anon, authenticated;
grant execute on function public.begin_link_preview(uuid, text) to authenticated;
grant execute on function public.keep_link_preview(uuid, text, text, text) to service_role;
