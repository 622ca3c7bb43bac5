-- The clock of the server: once a minute, call the function `tick`. On hosted Supabase only, where pg_cron and
-- pg_net are; the local stack has a scheduler of its own. The address and the secret are read from the vault:
--   select vault.create_secret('https://<project>.supabase.co/functions/v1/tick', 'tick_url');
--   select vault.create_secret('<the TICK_SECRET of the functions>', 'tick_secret');
do $$
begin
  if (select count(*) from pg_catalog.pg_available_extensions where name in ('pg_cron', 'pg_net')) < 2 then return; end if;
  create extension if not exists pg_cron;
  create extension if not exists pg_net;
  perform cron.schedule('tick', '* * * * *', $job$
    select net.http_post(
      url => (select decrypted_secret from vault.decrypted_secrets where name = 'tick_url'),
      headers => jsonb_build_object('content-type', 'application/json', 'x-tick-secret',
        (select decrypted_secret from vault.decrypted_secrets where name = 'tick_secret')),
      body => '{}'::jsonb)
    where exists (select from vault.decrypted_secrets where name = 'tick_url')
  $job$);
end
$$;
