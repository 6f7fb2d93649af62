import type { HitKind, Permission, SearchAnswer, SearchHit } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { finders, type FoundRows } from './found-rows';
import { searchWords } from './search-words';

interface Found {
  hits: SearchHit[];
  more: HitKind[];
}

/** Finds a family, a child, an event, an organisation from anywhere. Nothing of it is written down. */
@Injectable()
export class DeskSearch {
  constructor(private readonly database: Database) {}

  async find(
    typed: string,
    most: number,
    permissions: readonly Permission[],
  ): Promise<SearchAnswer> {
    const wanted = searchWords(typed);
    const found = await Promise.all(
      finders
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ kind, find }) => this.ofKind(kind, find(wanted), most)),
    );
    return {
      hits: found.flatMap(({ hits }) => hits),
      more: found.flatMap(({ more }) => more),
    };
  }

  private async ofKind(kind: HitKind, query: FoundRows | null, most: number): Promise<Found> {
    if (query === null) return { hits: [], more: [] };
    const rows = await this.database.rows<Omit<SearchHit, 'kind'>>(
      `${query.sql} limit ${String(most + 1)}`,
      query.params,
    );
    return {
      hits: rows.slice(0, most).map((row) => ({ kind, ...row })),
      more: rows.length > most ? [kind] : [],
    };
  }
}
