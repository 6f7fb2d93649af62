import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { BasketStore } from '../basket/basket-store';
import { SessionStore } from '../shared/session-store';
import { BasketCheck } from './basket-check';
import { AnswerSheets } from './answers/answer-sheets';
import { BasketPress } from './basket-press';
import { CheckPage } from './check-page';
import { ChosenEvents } from './chosen-events';
import { Pairs } from './pairs';
import { QuestionsPage } from './questions-page';
import { RefusedBasket } from './refused-basket';
import { StatisticsQuestions } from './statistics/statistics-questions';
import { Steps } from './steps';
import { WhoPage } from './who-page';

/** The basket lives on this device, who is signed in on the server: both are needed before the form. */
const prepare: CanActivateFn = async () => {
  inject(BasketStore).restore();
  const session = inject(SessionStore);
  await session.look().catch(() => undefined);
  return true;
};

export const registrationRoutes: Routes = [
  {
    path: '',
    providers: [
      ChosenEvents,
      BasketCheck,
      Pairs,
      Steps,
      RefusedBasket,
      AnswerSheets,
      BasketPress,
      StatisticsQuestions,
    ],
    canActivate: [prepare],
    children: [
      { path: '', pathMatch: 'full', component: WhoPage },
      { path: 'fragen', component: QuestionsPage },
      { path: 'pruefen', component: CheckPage },
    ],
  },
  {
    path: 'code',
    loadComponent: async () => (await import('./code-page')).CodePage,
  },
  {
    path: 'fertig',
    loadComponent: async () => (await import('./done-page')).DonePage,
  },
];
