import { ActOnOwnCard } from './card-link/act-on-own-card';
import { CardLinkController } from './card-link/card-link-controller';
import { CardStatusQueries } from './card-link/card-status-queries';
import { RemindHolder } from './card-link/remind-holder';
import { ActAtDesk } from './cards/act-at-desk';
import { CardQueries } from './cards/card-queries';
import { CardsController } from './cards/cards-controller';
import { HangCards } from './cards/hang-cards';
import { PrintCards } from './cards/print-cards';
import { ActAsKeeper } from './keeper-link/act-as-keeper';
import { TreeKeeperController } from './keeper-link/keeper-controller';
import { KeeperQueries } from './keeper-link/keeper-queries';
import { PrintForShop } from './keeper-link/print-for-shop';
import { CountStock } from './stock/count-stock';
import { StockController } from './stock/stock-controller';
import { StockQueries } from './stock/stock-queries';

/** Paper cards: printing, hanging, the shops that look after a tree, the code on a card. */
export const cardsControllers = [
  CardsController,
  TreeKeeperController,
  CardLinkController,
  StockController,
];

export const cardsProviders = [
  CardQueries,
  PrintCards,
  HangCards,
  ActAtDesk,
  KeeperQueries,
  ActAsKeeper,
  PrintForShop,
  CardStatusQueries,
  ActOnOwnCard,
  RemindHolder,
  StockQueries,
  CountStock,
];
