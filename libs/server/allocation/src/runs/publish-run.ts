import type { DrawResult } from '@dabei/domain';
import { Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { campaignWithId } from '../facts/wish-campaign';
import { closedLists } from '../publish/closed-lists';
import type { DrawFile } from '../publish/draw-file';
import type { DrawFileInput } from '../publish/draw-file-input';
import { familiesOfLists } from '../publish/families-of-lists';
import { makeDrawFile } from '../publish/make-draw-file';
import { storedDraw } from '../seal/stored-draw';
import { certifyTiers } from '../solve/certify-tiers';
import type { PreparedRun } from './prepare-run';
import type { StoredRun } from './stored-run';

/** The file everybody may check, made together with the run: later the places are taken and it would look different. */
@Injectable()
export class PublishRun {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** null for rehearsals and what-ifs, and where too few rows would be open. */
  async fileOf(
    run: StoredRun,
    prepared: PreparedRun,
    result: DrawResult,
    signal?: AbortSignal,
  ): Promise<DrawFile | null> {
    if (!run.final || run.changes.length > 0) return null;
    const input = await this.database.transact((em) => this.read(em, run, prepared, result));
    if (input === null) return null;
    return makeDrawFile(input, (rest, file) =>
      certifyTiers(rest, file, signal === undefined ? {} : { signal }),
    );
  }

  private async read(
    em: EntityManager,
    { campaignId }: StoredRun,
    { instance, lists, events }: PreparedRun,
    result: DrawResult,
  ): Promise<DrawFileInput | null> {
    const draw = await storedDraw(em, campaignId);
    if (!draw?.number) return null;
    const campaign = await campaignWithId(em, campaignId);
    return {
      campaign: { slug: campaign.slug, title: campaign.title },
      seal: {
        secret: this.sealer.open(draw.secret, draw.secretKeyId),
        source: draw.source,
        drawnOn: draw.drawnOn,
        publicNumber: draw.number,
      },
      rules: {
        maxPlaces: campaign.policy.maxEventsPerChild ?? instance.events.length,
        clockFrom: `${campaign.startsOn}T00:00`,
      },
      frozen: draw.frozen,
      closed: await closedLists(em, campaignId),
      families: await familiesOfLists(em, campaignId),
      // of the keys outside the database: neither the file nor a copy of the tables tells who was closed by lot
      decoyLot: (text) => this.sealer.fingerprint(`draw-file ${text}`),
      childOf: await childrenByNonce(em, campaignId, lists),
      events: new Map([...events].map(([key, { slug, title }]) => [key, { slug, title }])),
      instance,
      result,
    };
  }
}

async function childrenByNonce(
  em: EntityManager,
  campaignId: string,
  lists: PreparedRun['lists'],
): Promise<Map<string, string>> {
  const nonces = await rowsIn<{ id: string; nonce: string }>(
    em,
    `select id, encode(nonce, 'hex') as nonce from wish_list where campaign_id = ? and nonce is not null`,
    [campaignId],
  );
  const keys = new Map([...lists].map(([key, { id }]) => [id, key]));
  return new Map(
    nonces.flatMap(({ id, nonce }) => {
      const key = keys.get(id);
      return key === undefined ? [] : [[nonce, key] as const];
    }),
  );
}
