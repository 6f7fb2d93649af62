import type { BoothKind, BoothNeeds, PowerConnector } from '@dabei/domain';

export interface SeededBooth {
  association: string;
  title: string;
  about: string;
  kind: BoothKind;
  /** What is out of the ordinary. */
  needs: Partial<BoothNeeds>;
}

const squareCm = (width: number, depth: number) => ({
  widthCm: width * 100,
  depthCm: depth * 100,
});

/** In whole metres, the front first. */
export const ground = squareCm;
export const tent = (width: number, depth: number): BoothNeeds['tent'] => ({
  ...squareCm(width, depth),
  ballastPromised: true,
});
export const power = (
  watts: number,
  connector: PowerConnector = 'schuko',
): BoothNeeds['power'] => ({ watts, connector });
export const ages = (from: number, until: number): BoothNeeds['ages'] => ({ from, until });

/** Everything an application needs to be complete: three by three metres, two tables. */
export function neededBy({ kind, needs }: SeededBooth): BoothNeeds {
  return {
    size: squareCm(3, 3),
    tent: null,
    tables: 2,
    power: null,
    water: kind === 'food',
    food: kind === 'food' ? { hygieneCertificate: true } : null,
    vehicle: null,
    insured: true,
    ages: null,
    access: 'step-free',
    languages: ['de'],
    ...needs,
  };
}
