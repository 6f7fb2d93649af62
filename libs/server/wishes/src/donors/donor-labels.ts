import { printPdf } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { DonorQueries } from './donor-queries';
import { labelSheet } from './label-sheet';

/** Labels for the parcels of a donor, on paper. */
@Injectable()
export class DonorLabels {
  constructor(private readonly queries: DonorQueries) {}

  async print(token: string, language: 'de' | 'en'): Promise<Buffer> {
    const view = await this.queries.read(token);
    const { t } = await translatorFor(language, 'tree');
    return printPdf({
      title: t('tree.label.title'),
      language,
      content: labelSheet(view, t),
      foot: () => t('tree.label.no-name'),
    });
  }
}
