import type { WritableSignal } from '@angular/core';
import {
  applyWhen,
  form,
  validate,
  validateTree,
  type FieldTree,
  type SchemaPath,
} from '@angular/forms/signals';
import { nameShape, requiredText, shapedText } from '../text-rules';
import type { Words } from '../words';
import type { BoothDraft } from './booth-draft';
import { fieldOfGap, gapsOf, gapText } from './booth-gaps';
import { centimetresOf, wholeOf, wholes } from './booth-measures';

export type BoothFields = FieldTree<BoothDraft>;

type Sentence = () => string;

/** Typed metres the square has room for; nothing typed is no mistake. */
function metres(path: SchemaPath<string>, sentence: Sentence): void {
  validate(path, ({ value }) =>
    value().trim() === '' || centimetresOf(value()) !== null
      ? undefined
      : { kind: 'metres', message: sentence() },
  );
}

function whole(
  path: SchemaPath<string>,
  bounds: readonly [number, number],
  sentence: Sentence,
): void {
  validate(path, ({ value }) =>
    value().trim() === '' || wholeOf(value(), bounds) !== null
      ? undefined
      : { kind: 'whole', message: sentence() },
  );
}

/** Two that only say something together; the sentence stands beside the second. */
function both(first: SchemaPath<string>, second: SchemaPath<string>, sentence: Sentence): void {
  validate(second, (field) =>
    Boolean(field.value().trim()) === Boolean(field.valueOf(first).trim())
      ? undefined
      : { kind: 'half', message: sentence() },
  );
}

/**
 * The form of an application. What cannot be read is said beside its field; what is missing only once `asked` to be
 * handed in, so that a draft can be written in peace.
 */
export function boothFields(
  draft: WritableSignal<BoothDraft>,
  asked: () => boolean,
  words: Pick<Words, 't'>,
): BoothFields {
  const say =
    (key: string): Sentence =>
    () =>
      words.t(`booths.form.${key}`);
  return form(draft, (path) => {
    requiredText(path.association, say('association-wrong'));
    shapedText(path.association, nameShape, say('association-wrong'));
    shapedText(path.title, /^.{1,80}$/, say('title-wrong'));
    shapedText(path.about, /^.{1,4000}$/s, say('about-wrong'));
    shapedText(path.together, /^.{1,40}$/, say('together-wrong'));
    metres(path.width, say('metres-wrong'));
    metres(path.depth, say('metres-wrong'));
    both(path.width, path.depth, say('size-half'));
    whole(path.tables, wholes.tables, say('tables-wrong'));
    whole(path.agesFrom, wholes.ages, say('ages-wrong'));
    whole(path.agesUntil, wholes.ages, say('ages-wrong'));
    both(path.agesFrom, path.agesUntil, say('ages-half'));
    applyWhen(
      path,
      ({ value }) => value().tent,
      (tent) => {
        for (const side of [tent.tentWidth, tent.tentDepth]) {
          requiredText(side, say('tent-size'));
          metres(side, say('metres-wrong'));
        }
      },
    );
    applyWhen(
      path,
      ({ value }) => value().power,
      (power) => {
        whole(power.watts, wholes.watts, say('watts-wrong'));
      },
    );
    applyWhen(
      path,
      ({ value }) => value().vehicle,
      (vehicle) => {
        metres(vehicle.vehicleLength, say('metres-wrong'));
      },
    );
    applyWhen(
      path,
      ({ value }) => value().stage,
      (stage) => {
        requiredText(stage.actTitle, say('act-title-wrong'));
        shapedText(stage.actTitle, nameShape, say('act-title-wrong'));
        requiredText(stage.actMinutes, say('act-minutes-wrong'));
        whole(stage.actMinutes, wholes.minutes, say('act-minutes-wrong'));
      },
    );
    validateTree(path, ({ value, fieldTree }) =>
      (asked() ? gapsOf(value()) : []).map((gap) => ({
        kind: 'gap',
        message: gapText(gap, value(), words),
        fieldTree: fieldTree[fieldOfGap(gap)],
      })),
    );
  });
}
