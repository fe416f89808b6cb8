import { ChangeIssue } from './commands/change-issue.js';
import { CreateAuthor } from './commands/create-author.js';
import { CreateIssue } from './commands/create-issue.js';
import { CreateSection } from './commands/create-section.js';
import { CurateFrontPage } from './commands/curate-front-page.js';
import { DeleteAuthor } from './commands/delete-author.js';
import { DeleteSection } from './commands/delete-section.js';
import { EditAuthor } from './commands/edit-author.js';
import { EditImage } from './commands/edit-image.js';
import { EditIssue } from './commands/edit-issue.js';
import { EditSection } from './commands/edit-section.js';
import { IssueReferences } from './commands/issue-references.js';
import { PublishIssue } from './commands/publish-issue.js';
import { SectionTree } from './commands/section-tree.js';
import { UnpublishIssue } from './commands/unpublish-issue.js';
import { UploadFile } from './commands/upload-file.js';
import { UploadImage } from './commands/upload-image.js';
import { AuthorsController } from './http/authors.controller.js';
import { FilesController } from './http/files.controller.js';
import { FrontPageController } from './http/front-page.controller.js';
import { ImagesController } from './http/images.controller.js';
import { IssuesController } from './http/issues.controller.js';
import { SectionsController } from './http/sections.controller.js';
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
