import type { GeoPosition, PublicTreePlace } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { howFar } from './how-far';

export interface NearTree {
  tree: PublicTreePlace;
  /** Metres from where the donor is; null while that is unknown. */
  metres: number | null;
}

export interface TreeGroup {
  district: string;
  trees: NearTree[];
}

interface Looked {
  /** A district, a street or a shop, as typed. */
  text: string;
  here: GeoPosition | null;
}

/** By district, the nameless one last; from a position the nearest first, without districts. */
export function nearTrees(places: readonly PublicTreePlace[], { text, here }: Looked): TreeGroup[] {
  const words = searchKey(text).split(' ');
  const found = places
    .filter((tree) => words.every((word) => keyOf(tree).includes(word)))
    .map((tree) => ({
      tree,
      metres: here !== null && tree.position !== null ? howFar(here, tree.position) : null,
    }));
  if (here !== null)
    return [{ district: '', trees: found.sort((one, other) => far(one) - far(other)) }].filter(
      ({ trees }) => trees.length > 0,
    );
  const districts = [...new Set(found.map(({ tree }) => tree.district))];
  return districts
    .sort((one, other) => Number(one === '') - Number(other === '') || one.localeCompare(other))
    .map((district) => ({
      district,
      trees: found.filter(({ tree }) => tree.district === district),
    }));
}

const far = ({ metres }: NearTree): number => metres ?? Number.POSITIVE_INFINITY;

const keyOf = ({ name, address, district }: PublicTreePlace): string =>
  searchKey(`${name} ${address} ${district}`);
