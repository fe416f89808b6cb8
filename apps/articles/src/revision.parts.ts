import { RestoreRevision } from './commands/revisions/restore-revision.js';
import { SayEditing } from './commands/writing/say-editing.js';
import { StopEditing } from './commands/writing/stop-editing.js';
import { EditingController } from './http/writing/editing.controller.js';
import { RevisionDiffsController } from './http/revisions/revision-diffs.controller.js';
import { RevisionsController } from './http/revisions/revisions.controller.js';
import { DiffArticle } from './queries/diff-article.js';
import { DiffRevisions } from './queries/diff-revisions.js';
import { DiffWorkingCopy } from './queries/diff-working-copy.js';
import { GetRevision } from './queries/get-revision.js';
import { ListRevisions } from './queries/list-revisions.js';
import { ReadInside } from './queries/read-inside.js';
import { WhoIsEditing } from './queries/who-is-editing.js';
import { editingSchema } from './store/editing.schema.js';
import { EditingStore } from './store/editing.store.js';
import { revisionSchema } from './store/revision.schema.js';
import { RevisionsStore } from './store/revisions.store.js';

/** What was written before, and who writes now. */
export const revisionParts = {
  models: [
    { name: 'Revision', schema: revisionSchema },
    { name: 'Editing', schema: editingSchema },
  ],
  providers: [
    RevisionsStore,
    EditingStore,
    ReadInside,
    ListRevisions,
    GetRevision,
    DiffRevisions,
    DiffArticle,
    DiffWorkingCopy,
    RestoreRevision,
    SayEditing,
    StopEditing,
    WhoIsEditing,
  ],
  controllers: [RevisionsController, RevisionDiffsController, EditingController],
};
