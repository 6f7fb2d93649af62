import { route, deskRoutes, type TypedSaved } from '@dabei/contracts';
import type { ApiCalls } from '../../parts/api-calls';
import type { Typing } from '../fields/autosave';
import type { EditorStore } from './editor-store';
import { modelOf } from './event-to-model';
import { eventOf } from './model-to-event';

/** How the office's editor keeps what is typed: in the draft, or beside a public event. */
export function editorTyping(id: string, store: EditorStore, calls: ApiCalls): Typing {
  return {
    text: () => JSON.stringify(eventOf(store.model())),
    dirty: store.dirty,
    fits: () => store.form().valid(),
    keep: async () => {
      const model = store.model();
      const event = eventOf(model);
      const body = { version: store.version(), event };
      const answer = await calls.put<TypedSaved>(route(deskRoutes.eventTyped, { id }), body);
      if (answer.keptAs === 'draft') {
        store.keptAs(answer.version, model, modelOf(answer.event));
        return { keptAs: 'draft', text: JSON.stringify(eventOf(store.known())) };
      }
      if (store.model() === model) store.forget();
      return { keptAs: 'unsent', text: JSON.stringify(event) };
    },
  };
}
