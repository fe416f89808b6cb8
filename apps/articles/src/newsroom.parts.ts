import { ChangeIssue } from './commands/edition/change-issue.js';
import { CreateAuthor } from './commands/edition/create-author.js';
import { CreateIssue } from './commands/edition/create-issue.js';
import { CreateSection } from './commands/edition/create-section.js';
import { CurateFrontPage } from './commands/edition/curate-front-page.js';
import { DeleteAuthor } from './commands/edition/delete-author.js';
import { DeleteSection } from './commands/edition/delete-section.js';
import { EditAuthor } from './commands/edition/edit-author.js';
import { EditImage } from './commands/media/edit-image.js';
import { EditIssue } from './commands/edition/edit-issue.js';
import { EditSection } from './commands/edition/edit-section.js';
import { IssueReferences } from './commands/edition/issue-references.js';
import { PublishIssue } from './commands/edition/publish-issue.js';
import { SectionTree } from './commands/edition/section-tree.js';
import { UnpublishIssue } from './commands/edition/unpublish-issue.js';
import { UploadFile } from './commands/media/upload-file.js';
import { UploadImage } from './commands/media/upload-image.js';
import { AuthorsController } from './http/edition/authors.controller.js';
import { FilesController } from './http/media/files.controller.js';
import { FrontPageController } from './http/edition/front-page.controller.js';
import { ImagesController } from './http/media/images.controller.js';
import { IssuesController } from './http/edition/issues.controller.js';
import { SectionsController } from './http/edition/sections.controller.js';
import { authorSchema, AuthorsStore } from './store/authors.store.js';
import { frontPageSchema, FrontPageStore } from './store/front-page.store.js';
import { holdSchema } from './store/hold.schema.js';
import { HoldsStore } from './store/holds.store.js';
import { imageSchema, ImagesStore } from './store/images.store.js';
import { issueSchema, IssuesStore } from './store/issues.store.js';
import { sectionSchema, SectionsStore } from './store/sections.store.js';

/** All that stands around the article: sections, authors, pictures and files, the magazine and the front page. */
export const newsroomParts = {
  models: [
    { name: 'Section', schema: sectionSchema },
    { name: 'Author', schema: authorSchema },
    { name: 'Image', schema: imageSchema },
    { name: 'Issue', schema: issueSchema },
    { name: 'FrontPage', schema: frontPageSchema },
    { name: 'Hold', schema: holdSchema },
  ],
  providers: [
    SectionsStore,
    AuthorsStore,
    ImagesStore,
    IssuesStore,
    FrontPageStore,
    HoldsStore,
    SectionTree,
    CreateSection,
    EditSection,
    DeleteSection,
    CreateAuthor,
    EditAuthor,
    DeleteAuthor,
    UploadImage,
    EditImage,
    UploadFile,
    IssueReferences,
    ChangeIssue,
    CreateIssue,
    EditIssue,
    PublishIssue,
    UnpublishIssue,
    CurateFrontPage,
  ],
  controllers: [SectionsController, AuthorsController, ImagesController, FilesController, IssuesController, FrontPageController],
};
