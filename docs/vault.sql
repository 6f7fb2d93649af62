-- Once, by a superuser of the database: a role of its own for the application, one for the names behind wishes, and
-- everything there is already goes to the former. Works on an empty database and on one in use (stop API and worker).
--   psql -v app=<password> -v vault=<password> -f docs/vault.sql <database>
\set ON_ERROR_STOP on
begin;
create role dabei_app login password :'app' nosuperuser nocreatedb nocreaterole;
alter database :"DBNAME" owner to dabei_app;
create role dabei_vault login password :'vault' nosuperuser nocreatedb nocreaterole;
create schema vault authorization dabei_vault;
alter role dabei_vault set search_path = vault;
-- the owner of the database keeps it; the names' role sees nothing there
revoke all on schema public from public;

do $$
declare line text;
begin
  for line in
    select format('alter schema %I owner to dabei_app', nspname)
    from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'vault')
    union all
    select format('alter %s %I.%I owner to dabei_app',
                  case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'S') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'vault')
      -- a sequence of a column goes with its table
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
    union all
    select format('alter routine %s owner to dabei_app', p.oid::regprocedure)
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'vault')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select format('alter type %I.%I owner to dabei_app', n.nspname, t.typname)
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype in ('e', 'd') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'vault')
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
  loop
    execute line;
  end loop;
end $$;
commit;
