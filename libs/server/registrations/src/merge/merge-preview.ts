import type { MergePreview } from '@dabei/contracts';
import { mergeCollisions, type MergeCollision } from '@dabei/domain';
import { Database, DomainError } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import {
  childKey,
  loadFamily,
  mergeSideOf,
  sideView,
  twins,
  type FamilyFacts,
} from './merge-facts';

/** What joining two families would do; nothing is written. */
@Injectable()
export class MergePreviews {
  constructor(private readonly database: Database) {}

  preview(keepsId: string, goesId: string): Promise<MergePreview> {
    if (keepsId === goesId) throw new DomainError('conflict', { reason: 'same-family' });
    return this.database.transact(async (em) =>
      previewOf(await loadFamily(em, keepsId), await loadFamily(em, goesId)),
    );
  }
}

export function collisionsOf(keeps: FamilyFacts, goes: FamilyFacts): MergeCollision[] {
  return mergeCollisions(mergeSideOf(keeps), mergeSideOf(goes));
}

function previewOf(keeps: FamilyFacts, goes: FamilyFacts): MergePreview {
  const same = twins(keeps, goes);
  const twinIds = new Set(same.map((pair) => pair.goes.id));
  const names = new Map(
    [...keeps.children, ...goes.children].map((child) => [childKey(child), child.first_name]),
  );
  const titles = new Map(
    [...keeps.registrations, ...goes.registrations].map(({ event_id, title }) => [event_id, title]),
  );
  return {
    keeps: sideView(keeps),
    goes: sideView(goes),
    sameChildren: same.map((pair) => ({
      goes: pair.goes.id,
      keeps: pair.keeps.id,
      name: pair.keeps.first_name,
    })),
    movesChildren: goes.children
      .filter(({ id }) => !twinIds.has(id))
      .map(({ first_name }) => first_name),
    collisions: collisionsOf(keeps, goes).map((collision) =>
      'childKey' in collision
        ? {
            kind: collision.kind,
            child: names.get(collision.childKey) ?? null,
            events: collision.eventIds.map((id) => titles.get(id) ?? ''),
          }
        : { kind: collision.kind, child: null, events: [] },
    ),
  };
}
