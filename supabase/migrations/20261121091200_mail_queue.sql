-- Mail queue: what the server has to send. The function `tick` claims one message at a time.
--
-- Never twice: a message is marked « sending » before the mail server hears of it. When the worker dies in
-- between, nobody can know whether it left: it becomes « uncertain » and is not sent again, unless it was put in
-- the queue as harmless to repeat (an invitation). Its Message-ID is the same each time.
create table private.mail_queue (
  id uuid primary key default gen_random_uuid(),
  workspace_id uuid references public.workspaces on delete cascade,
  recipient text not null,
  template text not null,
  locale text not null default 'fr-CA',
  data jsonb not null default '{}',
  repeatable boolean not null default false,
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'uncertain', 'dead')),
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  claimed_at timestamptz,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz not null default now()
);
create index mail_queue_due_idx on private.mail_queue (next_at) where status in ('queued', 'sending');

create function private.enqueue_mail(
  workspace uuid, recipient text, template text, locale text, data jsonb, repeatable boolean default false
) returns uuid
language sql volatile security definer set search_path = '' as $$
  insert into private.mail_queue (workspace_id, recipient, template, locale, data, repeatable)
  values (workspace, recipient, template, locale, data, repeatable) returning id
$$;

-- Takes the next message that is due, or nothing. For the service alone.
create function public.claim_mail() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  claimed jsonb;
begin
  -- Two minutes in « sending » mean that the worker died: no SMTP dialogue of ours lasts that long.
  update private.mail_queue set
      status = case when repeatable and attempts < 5 then 'queued' else 'uncertain' end,
      next_at = now(), claimed_at = null, last_error = 'The worker ended before it could say whether this left.'
    where status = 'sending' and claimed_at < now() - interval '2 minutes';
  update private.mail_queue set status = 'sending', claimed_at = now(), attempts = attempts + 1
    where id = (select id from private.mail_queue where status = 'queued' and next_at <= now()
                order by next_at, id for update skip locked limit 1)
    returning jsonb_build_object('id', id, 'recipient', recipient, 'template', template, 'locale', locale,
      'data', data, 'attempts', attempts) into claimed;
  if claimed is null then
    -- Names and addresses are kept no longer than they serve.
    delete from private.mail_queue where status = 'sent' and sent_at < now() - interval '30 days';
  end if;
  return claimed;
end
$$;

-- Says what became of a claimed message: sent, refused for now (tried again, later and later), or for good.
create function public.finish_mail(p_id uuid, p_outcome text, p_error text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update private.mail_queue set
      status = case p_outcome
        when 'sent' then 'sent'
        when 'refused' then 'dead'
        when 'unknown' then case when repeatable and attempts < 5 then 'queued' else 'uncertain' end
        else case when attempts < 8 then 'queued' else 'dead' end end,
      sent_at = case when p_outcome = 'sent' then now() end,
      claimed_at = null,
      next_at = now() + least(interval '1 hour', interval '15 seconds' * (2 ^ attempts)),
      last_error = left(p_error, 500)
    where id = p_id and status = 'sending';
end
$$;

revoke execute on all functions in schema private from public;
grant execute on function private.elements_fit(text[], int), private.are_web_addresses(text[])
  to authenticated, service_role;
revoke execute on function public.claim_mail(), public.finish_mail(uuid, text, text) from public, anon, authenticated;
grant execute on function public.claim_mail(), public.finish_mail(uuid, text, text) to service_role;
