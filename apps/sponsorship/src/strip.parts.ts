import { AddStripEntry } from './commands/strip/add-strip-entry.js';
import { ChangeStrip } from './commands/strip/change-strip.js';
import { CreateStrip } from './commands/strip/create-strip.js';
import { EditStripEntry } from './commands/strip/edit-strip-entry.js';
import { EditStrip } from './commands/strip/edit-strip.js';
import { RemoveStripEntry } from './commands/strip/remove-strip-entry.js';
import { RenewStripLinks } from './commands/strip/renew-strip-links.js';
import { SaveStrip } from './commands/strip/save-strip.js';
import { ShowSponsorInStrips } from './commands/strip/show-sponsor-in-strips.js';
import { StripEntriesController } from './http/strip/strip-entries.controller.js';
import { StripPreviewController } from './http/strip/strip-preview.controller.js';
import { StripsController } from './http/strip/strips.controller.js';
import { PreviewStrip } from './queries/strip/preview-strip.js';
import { stripSchema, StripsStore } from './store/strips.store.js';

const commands = [
  SaveStrip,
  ChangeStrip,
  CreateStrip,
  EditStrip,
  AddStripEntry,
  EditStripEntry,
  RemoveStripEntry,
  ShowSponsorInStrips,
  RenewStripLinks,
];

/** The sponsors' strip, for the composition root. */
export const stripParts = {
  models: [{ name: 'Strip', schema: stripSchema }],
  providers: [StripsStore, ...commands, PreviewStrip],
  controllers: [StripsController, StripEntriesController, StripPreviewController],
};
