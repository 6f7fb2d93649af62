import {
  CONFIG,
  Database,
  Sealer,
  notFound,
  printPdf,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import { dayText, translatorFor } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { keeperPath } from '../cards/card-queries';
import { parcelNumbers } from './keeper-queries';

interface Shop {
  id: string;
  number: number;
  name: string;
  address: string;
  linkRound: number;
  title: string;
  giftsUntil: string;
}

/** Two papers for a shop: the one with its QR code, and the note for whoever fetches the parcels. */
@Injectable()
export class PrintForShop {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async keeperSheet(treeId: string): Promise<Buffer> {
    const shop = await this.database.transact((em) => shopOf(em, treeId));
    const { t } = await translatorFor('de', 'tree', 'time');
    const address = this.config.publicUrl + keeperPath(this.sealer, shop);
    return printPdf({
      title: t('tree.keeper.sheet-title'),
      language: 'de',
      content: [
        ...head(shop, t('tree.keeper.sheet-title'), treeName(shop, t)),
        {
          svg: await qrCode(address, { type: 'svg', margin: 0 }),
          fit: [220, 220],
          alignment: 'center',
          margin: [0, 20, 0, 20],
        },
        {
          ol: ['sheet-1', 'sheet-2', 'sheet-3', 'sheet-4'].map((line) => t(`tree.keeper.${line}`)),
          fontSize: 13,
        },
        {
          text: t('tree.keeper.sheet-until', { day: dayText(shop.giftsUntil, 'de') }),
          margin: [0, 12, 0, 0],
        },
      ],
      foot: () => t('tree.keeper.sheet-secret'),
    });
  }

  async deliveryNote(treeId: string): Promise<Buffer> {
    const { shop, parcels } = await this.database.transact(async (em) => ({
      shop: await shopOf(em, treeId),
      parcels: await parcelNumbers(em, treeId),
    }));
    const { t } = await translatorFor('de', 'tree', 'time');
    return printPdf({
      title: t('tree.keeper.note-title'),
      language: 'de',
      content: [
        ...head(shop, t('tree.keeper.note-title'), treeName(shop, t)),
        { text: t('tree.keeper.note-count', { count: parcels.length }), margin: [0, 12, 0, 12] },
        {
          text: parcels.map((number) => `[  ] Nr. ${String(number)}`).join('       '),
          fontSize: 14,
          lineHeight: 1.8,
        },
        { text: t('tree.keeper.note-more'), margin: [0, 24, 0, 40] },
        { text: t('tree.keeper.note-signed') },
      ],
      foot: (page, pages) => `${String(page)} / ${String(pages)}`,
    });
  }
}

const treeName = (
  { number, name }: Shop,
  t: (key: string, values: Record<string, string | number>) => string,
): string => t('tree.print.tree', { number, name });

const head = (shop: Shop, title: string, tree: string): Content[] => [
  { text: shop.title, style: 'small' },
  { text: title, style: 'title' },
  { text: tree, style: 'name' },
  { text: shop.address },
];

async function shopOf(em: EntityManager, treeId: string): Promise<Shop> {
  const [shop] = await rowsIn<Shop>(
    em,
    `select t.id, t.number, t.name, t.address, t.link_round as "linkRound", k.title,
       k.gifts_until::text as "giftsUntil"
     from tree t join tree_campaign k on k.id = t.campaign_id where t.id = ? and k.phase <> 'erased'`,
    [treeId],
  );
  if (shop === undefined) throw notFound();
  return shop;
}
