import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { dayBlock, keeperPage, treeFacts, treeName } from '../tree-facts';

const ids = z.object({ treeId: uuid });

/** "Ihr Baum, Ihr Link, Ihre Karten: 20". */
export const treeWelcome = declareMail({
  ids,
  load: (reader, { treeId }) => treeFacts(reader, treeId),
  compose(facts, frame) {
    const { t } = frame.voice;
    return {
      subject: t('mail.tree-welcome.subject', { ...treeName(facts), count: facts.cards }),
      status: [t('mail.tree-welcome.status', { ...treeName(facts), count: facts.cards })],
      notes: [t('mail.tree-welcome.what'), t('mail.tree-welcome.secret')],
      events: [dayBlock(facts, frame)],
      buttons: [{ label: t('mail.tree.button'), href: keeperPage(facts, frame) }],
      closing: [t('mail.tree.calendar'), whomToAsk(frame)],
    };
  },
});

/** The days have changed: hanging up, fetching parcels. */
export const treeDays = declareMail({
  ids,
  load: (reader, { treeId }) => treeFacts(reader, treeId),
  compose(facts, frame) {
    const { t } = frame.voice;
    return {
      subject: t('mail.tree-days.subject', treeName(facts)),
      status: [t('mail.tree-days.status', treeName(facts))],
      notes: [],
      events: [dayBlock(facts, frame)],
      buttons: [{ label: t('mail.tree.button'), href: keeperPage(facts, frame) }],
      closing: [t('mail.tree.calendar'), whomToAsk(frame)],
    };
  },
});

/** "Nur noch 3 Karten: Sollen wir nachlegen?" Nothing where it was done meanwhile. */
export const treeFewCards = declareMail({
  ids,
  async load(reader, { treeId }) {
    const facts = await treeFacts(reader, treeId);
    return facts === null || facts.cards === 0 || facts.cards > 3 ? null : facts;
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = { ...treeName(facts), count: facts.cards };
    return {
      subject: t('mail.tree-few-cards.subject', said),
      status: [t('mail.tree-few-cards.status', said)],
      notes: [t('mail.tree-few-cards.answer')],
      events: [],
      buttons: [{ label: t('mail.tree.button'), href: keeperPage(facts, frame) }],
      closing: [whomToAsk(frame)],
    };
  },
});

/** Thanks at the end, with the tally of this tree. */
export const treeThanks = declareMail({
  ids,
  load: (reader, { treeId }) => treeFacts(reader, treeId),
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = { ...treeName(facts), count: facts.fulfilled };
    return {
      subject: t('mail.tree-thanks.subject', said),
      status: [t('mail.tree-thanks.status', said)],
      notes: [t('mail.tree-thanks.note')],
      events: [],
      buttons: [{ label: t('mail.donor-ended.button'), href: webAddress(frame, 'wunschbaum') }],
      closing: [whomToAsk(frame)],
    };
  },
});
