import { searchKey } from '@dabei/domain';
import { Database, Sealer, openPayer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Sealed names are searched after opening, so many of them at most, the newest first. */
const openedAtMost = 5000;

/** Which bills were meant; `cut`: older names were not looked at. */
export interface MeantBills {
  sql: string;
  params: unknown[];
  cut: boolean;
}

const asArray = (texts: readonly string[]): string =>
  `{${texts.map((one) => JSON.stringify(one)).join(',')}}`;

/**
 * What the office types: a reference or a part of it, the title of an action, a name. References, titles and families
 * are asked for in the database; who sells without an account is known to a sealed name only.
 */
@Injectable()
export class BillSearch {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async meant(text: string): Promise<MeantBills> {
    const words = searchKey(text).split(' ').filter(Boolean);
    if (words.length === 0) return { sql: 'false', params: [], cut: false };
    const { ids, cut } = await this.sealed(words);
    return {
      sql: `(b.reference like ? or b.title = any(?::text[]) or b.id = any(?::uuid[])
        or b.household_id in (${families}) or b.seller_id in
          (select s.id from seller s where s.household_id in (${families})))`,
      params: [
        // "der" is no part of a reference, "er27" is
        /\d/.test(text) ? `%${words.join('').toUpperCase()}%` : '',
        asArray(await this.titles(words)),
        asArray(ids),
        ...Array<string>(2).fill(asArray(words.map((word) => `%${word}%`))),
      ],
      cut,
    };
  }

  private async titles(words: readonly string[]): Promise<string[]> {
    const titles = await this.database.rows<{ title: string }>('select distinct title from bill');
    return titles.map(({ title }) => title).filter((title) => says(title, words));
  }

  private async sealed(words: readonly string[]): Promise<{ ids: string[]; cut: boolean }> {
    const rows = await this.database.rows<{ id: string; sealed: string; keyId: string }>(
      `select b.id, encode(b.sealed, 'hex') as sealed, b.key_id as "keyId" from bill b
         left join seller s on s.id = b.seller_id
       where b.sealed is not null and b.household_id is null and s.household_id is null
       order by b.made_on desc, b.reference limit ?`,
      [openedAtMost + 1],
    );
    const ids = rows
      .slice(0, openedAtMost)
      .filter(({ sealed, keyId }) => says(openPayer(this.sealer, sealed, keyId).name, words))
      .map(({ id }) => id);
    return { ids, cut: rows.length > openedAtMost };
  }
}

/** Every word somewhere, so that the last name may come first. */
const says = (text: string, words: readonly string[]): boolean => {
  const key = searchKey(text);
  return words.every((word) => key.includes(word));
};

const families = 'select g.household_id from guardian g where g.search_key like all(?::text[])';
