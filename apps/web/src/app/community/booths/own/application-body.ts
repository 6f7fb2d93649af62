import type { OwnBooth } from '@dabei/contracts';
import { writingOf, type BoothDraft } from '../../../shared/booth-form/booth-draft';
import { nameShape, phoneShape } from '../../../shared/text-rules';
import { contactOf, type ContactDraft } from './contact-form';
import type { BoothBody } from './own-booth-store';

/**
 * What of it can be kept now: where something is not readable yet, the server keeps what it had, so that the rest is
 * never held up by one field.
 */
export function bodyOf(draft: BoothDraft, person: ContactDraft, kept: OwnBooth): BoothBody {
  const before = kept.writing;
  const { association, title, about, together, stageWish, ...said } = writingOf(draft, before);
  const { name, phone } = contactOf(person);
  return {
    ...said,
    association: nameShape.test(association) ? association : before.association,
    title: title.length <= 80 ? title : before.title,
    about: about.length <= 4000 ? about : before.about,
    together: (together ?? '').length <= 40 ? together : before.together,
    stageWish: stageWish === null || nameShape.test(stageWish.title) ? stageWish : before.stageWish,
    contact: {
      name: nameShape.test(name) ? name : kept.contact.name,
      phone: phone === null || phoneShape.test(phone) ? phone : kept.contact.phone,
    },
  };
}
