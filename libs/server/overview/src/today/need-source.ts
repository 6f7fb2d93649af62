import type { NeedKind, Permission } from '@dabei/contracts';

/** One question to the database: what of this kind needs somebody, as `id, title, note, due, count`. */
export interface NeedSource {
  kind: NeedKind;
  needs: Permission;
  sql: string;
}
