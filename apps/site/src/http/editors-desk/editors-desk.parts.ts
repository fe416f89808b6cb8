import { EditorsDoor } from './editors-door.js';
import { AnswerForm } from './answer-form.js';
import { ArticleEditorController } from './article-editor.controller.js';
import { ArticleListsController } from './article-lists.controller.js';
import { AskNewsroom } from './ask-newsroom.js';
import { EditorChoices } from './editor-choices.js';
import { EditorReply } from './editor-reply.js';
import { EditorsPages } from './editors-pages.js';
import { KeepUploads } from './keep-uploads.js';
import { WhoEdits } from './who-edits.js';
import { WorkOnForm } from './work-on-form.js';
import { WriteArticle } from './write-article.js';

/** The editors' desk, for the composition root. */
export const editorsDeskParts = {
  controllers: [ArticleListsController, ArticleEditorController],
  providers: [
    EditorsDoor,
    AskNewsroom,
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
