import { AcceptImportFile } from './accept-import-file';
import { ImportController } from './import-controller';
import { ImportPreviewQueries } from './import-preview-queries';
import { StoreImportFile } from './store-import-file';
import { WriteImportedEvent } from './write-imported-event';

export const importControllers = [ImportController];

/** Events from a spreadsheet. */
export const importProviders = [
  StoreImportFile,
  ImportPreviewQueries,
  WriteImportedEvent,
  AcceptImportFile,
];
