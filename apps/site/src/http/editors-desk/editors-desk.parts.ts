import { ListSponsors } from '../../queries/desk/list-sponsors.js';
import { ArticleAt } from '../../queries/desk/article-at.js';
import { PublishedAt } from '../../queries/desk/published-at.js';
import { EditorsDoor } from './editors-door.js';
import { AnswerForm } from './answer-form.js';
import { ArticleEditorController } from './article-editor.controller.js';
import { ArticleListsController } from './article-lists.controller.js';
import { AskNewsroom } from './ask-newsroom.js';
import { AskFrontPage } from './ask-front-page.js';
import { AskRevisions } from './ask-revisions.js';
import { DiffsController } from './diffs.controller.js';
import { EditorChoices } from './editor-choices.js';
import { EditorReply } from './editor-reply.js';
import { EditorsPages } from './editors-pages.js';
import { FindForm } from './find-form.js';
import { FindRelated } from './find-related.js';
import { FrontDeskController } from './front-desk.controller.js';
import { FrontReply } from './front-reply.js';
import { KeepUploads } from './keep-uploads.js';
import { NamesOf } from './names-of.js';
import { KnownPictures } from './known-pictures.js';
import { PictureReply } from './picture-reply.js';
import { PicturesController } from './pictures.controller.js';
import { PublishedArticles } from './published-articles.js';
import { ReadText } from './read-text.js';
import { RevisionsController } from './revisions.controller.js';
import { WhoEdits } from './who-edits.js';
import { WorkOnForm } from './work-on-form.js';
import { WorkingCopyController } from './working-copy.controller.js';
import { WriteArticle } from './write-article.js';

/** The editors' desk, for the composition root. */
export const editorsDeskParts = {
  controllers: [
    ArticleListsController,
    ArticleEditorController,
    WorkingCopyController,
    RevisionsController,
    DiffsController,
    FrontDeskController,
    PicturesController,
  ],
  providers: [
    EditorsDoor,
    AskNewsroom,
    AskRevisions,
    AskFrontPage,
    FrontReply,
    PublishedArticles,
    ArticleAt,
    PublishedAt,
    FindForm,
    ListSponsors,
    FindRelated,
    NamesOf,
    KnownPictures,
    PictureReply,
    ReadText,
    EditorsPages,
    EditorChoices,
    EditorReply,
    KeepUploads,
    WriteArticle,
    WhoEdits,
    WorkOnForm,
    AnswerForm,
  ],
};
