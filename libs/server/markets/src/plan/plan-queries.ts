import {
  route,
  routes,
  type DeskPlan,
  type PlanAsked,
  type PlanConsequences,
  type PublicPlan,
} from '@dabei/contracts';
import { isPublicMarket, pitchLook } from '@dabei/domain';
import { Database, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededMarket, type Market } from '../facts/market';
import { concernedByPlan, nearbyOnPlan } from './concerned-by-plan';
import { deskPlanView } from './desk-plan-view';
import { leftOut } from './left-out';
import { loadPlan } from './load-plan';
import { withPlan } from './may-draw';
import { pictureOnPlan } from './picture-on-plan';
import { promisedOn } from './promised-on';
import { standingOn } from './standing';

export interface StoredPicture {
  bytes: Buffer;
  type: string;
}

/** The plan for the desk and for everybody, and what a drawing would mean before it is saved. */
@Injectable()
export class PlanQueries {
  constructor(private readonly database: Database) {}

  desk(slug: string): Promise<DeskPlan> {
    return this.database.transact(async (em) =>
      deskPlanView(em, withPlan(await neededMarket(em, slug))),
    );
  }

  consequences(slug: string, drawn: PlanAsked): Promise<PlanConsequences> {
    return this.database.transact(async (em) => {
      const market = withPlan(await neededMarket(em, slug));
      const { pitches } = await loadPlan(em, market.id);
      const standing = await standingOn(em, market.id);
      const promised = await promisedOn(em, market);
      const change = { now: pitches, after: drawn.pitches, standing, promised };
      return {
        concerned: concernedByPlan(change),
        nearby: nearbyOnPlan(change),
        refused: leftOut(pitches, drawn.pitches, standing),
      };
    });
  }

  deskPicture(slug: string): Promise<StoredPicture> {
    return this.database.transact(async (em) => pictureOf(em, await neededMarket(em, slug)));
  }

  /** Where, how large, free or not. Every field is named here: nothing of who stands there gets out. */
  everybodys(slug: string): Promise<PublicPlan> {
    return this.database.transact(async (em) => {
      const { id } = await publicMarket(em, slug);
      const plan = await loadPlan(em, id);
      const states = new Map(
        (await standingOn(em, id)).map(({ pitchId, state }) => [pitchId, state]),
      );
      return {
        version: plan.version,
        sheet: plan.sheet,
        picture: pictureOnPlan(plan, route(routes.publicPlanPicture, { slug })),
        pitches: plan.pitches.map((pitch) => ({
          ...pitch,
          look: pitchLook(states.get(pitch.id) ?? null, false),
        })),
        areas: plan.areas,
      };
    });
  }

  everybodysPicture(slug: string): Promise<StoredPicture> {
    return this.database.transact(async (em) => pictureOf(em, await publicMarket(em, slug)));
  }
}

/** One that is being prepared does not exist yet for the town. */
async function publicMarket(em: EntityManager, slug: string): Promise<Market> {
  const market = withPlan(await neededMarket(em, slug));
  if (!isPublicMarket(market.phase)) throw notFound();
  return market;
}

async function pictureOf(em: EntityManager, { id }: Market): Promise<StoredPicture> {
  const [row] = await rowsIn<StoredPicture>(
    em,
    'select picture as bytes, picture_type as type from plan where market_id = ? and picture is not null',
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
