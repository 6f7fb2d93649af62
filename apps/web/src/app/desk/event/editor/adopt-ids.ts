import type { EditorModel } from './editor-model';

type Row =
  | EditorModel['sessions'][number]
  | EditorModel['quotas'][number]
  | EditorModel['questions'][number];

const withoutId = ({ id: _id, ...rest }: Row): string => JSON.stringify(rest);

/** Rows that were new get the ids of those stored with the same words. */
export function adopted<T extends Row>(typed: readonly T[], stored: readonly T[]): T[] {
  const free = stored.filter(({ id }) => !typed.some((row) => row.id === id));
  return typed.map((row) => {
    if (row.id !== '') return row;
    const index = free.findIndex((one) => withoutId(one) === withoutId(row));
    const [found] = index < 0 ? [] : free.splice(index, 1);
    return found === undefined ? row : { ...row, id: found.id };
  });
}

/** New dates, places and questions get the ids the server gave them, so that they are not made twice. */
export function adoptIds(typed: EditorModel, stored: EditorModel): EditorModel {
  return {
    ...typed,
    sessions: adopted(typed.sessions, stored.sessions),
    quotas: adopted(typed.quotas, stored.quotas),
    questions: adopted(typed.questions, stored.questions),
  };
}
