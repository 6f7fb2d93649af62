import type { Config, Database } from '@dabei/server/platform';

/**
 * In production the application's own role must not be able to read names: a stolen connection would be enough. The
 * embedded database and tests run everything under one superuser, where the rule could only be kept in appearance.
 */
export async function refuseReadableVault(
  database: Database,
  { appEnv, embeddedDatabase }: Pick<Config, 'appEnv' | 'embeddedDatabase'>,
): Promise<void> {
  if (appEnv !== 'production' || embeddedDatabase) return;
  if (!(await canReadVault(database))) return;
  throw new Error(
    "The application's own database role can read the schema vault. Give the schema to a role of its own " +
      '(docs/vault.md) and take every right on it, and superuser, from the role in DATABASE_URL.',
  );
}

/** Superusers, whoever was granted the schema, and whoever may become its owner. */
export async function canReadVault(database: Database): Promise<boolean> {
  const row = await database.row<{ readable: boolean }>(
    `select exists (
       select from pg_namespace
       where nspname = 'vault'
         and (has_schema_privilege(current_user, oid, 'usage')
              or pg_has_role(current_user, nspowner, 'member'))
     ) as readable`,
  );
  return row?.readable === true;
}
