import { route, deskRoutes, type DeskPlan } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';
import { concernedByPlan } from './concerned-by-plan';
import { loadPlan } from './load-plan';
import { pictureOnPlan } from './picture-on-plan';
import { promisedOn } from './promised-on';
import { shownStanding, standingOn } from './standing';

/** The plan as the desk draws it, with who was not told yet. */
export async function deskPlanView(em: EntityManager, shown: Market): Promise<DeskPlan> {
  const { id, slug, title, kind, phase, allocation } = shown;
  const plan = await loadPlan(em, id);
  const standing = await standingOn(em, id);
  const promised = await promisedOn(em, shown);
  const { version, sheet, pitches, areas } = plan;
  const picture = pictureOnPlan(plan, route(deskRoutes.deskPlanPicture, { slug }));
  return {
    market: { slug, title, kind, phase, allocation },
    version,
    sheet,
    picture,
    pictureScale: plan.picture && picture && picture.widthCm / plan.picture.width,
    pictureMeasured: plan.picture !== null && plan.pictureScale !== null,
    pitches,
    areas,
    standing: standing.map(shownStanding),
    untold: concernedByPlan({ now: pitches, after: pitches, standing, promised }),
  };
}
