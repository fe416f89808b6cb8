import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { differingFields } from '../../domain/editing/differing-fields.js';
import { fieldsOf, hasText, type Named } from '../../domain/editing/article-fields.js';
import { isStep } from '../../domain/editing/article-step.js';
import type { Fields } from '../../domain/editing/block-fields.js';
import { editingFaults } from '../../domain/editing/editing-faults.js';
import { type MissedChange, missedFields } from '../../domain/editing/missed-fields.js';
import type { NewsroomArticle } from '../../domain/editing/newsroom-article.js';
import { plannedFields } from '../../domain/editing/planned-fields.js';
import { standsAsTyped } from '../../domain/editing/stands-as-typed.js';
import type { EditingOutcome } from '../../pages/editors-desk/editing-views.js';
import { renderEditor } from '../../pages/editors-desk/editor-page.js';
import type { Refused } from '../desk/asked.js';
import { EditorChoices } from './editor-choices.js';
import { EditorsDoor } from './editors-door.js';
import { EditorsPages } from './editors-pages.js';
import { type FormFaults, toldFaults } from './form-faults.js';
import { marksIn, marksOf, newsTo, withTheirs } from './form-marks.js';
import { type Present, WhoEdits } from './who-edits.js';
import type { Written } from './write-article.js';

export interface ShownForm {
  readonly article?: NewsroomArticle | undefined;
  readonly kind: NewsroomArticle['kind'];
  /** What stands in it; what the article says, where nothing was typed. */
  readonly fields?: Fields;
  /** Whether something stands in it that is kept nowhere else. */
  readonly isUnsaved?: boolean;
  readonly outcome?: EditingOutcome | undefined;
  readonly errors?: Readonly<Record<string, string>>;
  readonly at?: string | undefined;
  /** That the form was made from, where what stands there now was not shown with it. */
  readonly version?: number | undefined;
  /** Where somebody else was quicker: what they have changed, as far as that is told; and of what something else was typed. */
  readonly meanwhile?: { readonly changes: readonly MissedChange[]; readonly differing: readonly string[] | undefined } | undefined;
  readonly status?: number;
}

type Unwritten = Pick<Extract<Written, { outcome: 'unanswered' }>, 'blocks' | 'wasSaved'> & {
  readonly refused: Refused;
  /** Whether the work goes on in the working copy, and not where it was begun. */
  readonly hasMoved?: boolean | undefined;
  /** Of the form that was sent. */
  readonly key: string;
};

/** Answers with the form in which an article is written. */
@Injectable()
export class EditorReply {
  constructor(
    private readonly door: EditorsDoor,
    private readonly pages: EditorsPages,
    private readonly choices: EditorChoices,
    private readonly whoEdits: WhoEdits,
  ) {}

  async show(reply: FastifyReply, url: string, { article, kind, fields: typed, meanwhile, status = 200, ...shown }: ShownForm) {
    const present = article ? await this.whoEdits.execute(article, reply.request) : [];
    const { choices, forms, unanswered } = await this.choices.with(
      authors => [typed ?? (article ? this.#shown(article, authors) : {}), article ? fieldsOf(article, authors) : {}] as const,
      reply.request,
    );
    // Where nothing was typed yet, nobody is to type what could not be saved.
    if (unanswered && !article && !shown.isUnsaved) return this.pages.unanswered(unanswered, reply, { here: url });
    const [fields, stands] = forms;
    const view = {
      ...this.pages.fresh(url, shown.outcome),
      article,
      kind,
      fields,
      choices,
      errors: shown.errors ?? {},
      at: shown.at,
      version: shown.version ?? article?.version,
      marks: shown.version === undefined ? article && JSON.stringify(marksOf(stands)) : typed?.['marks'],
      isUnsaved: shown.isUnsaved === true,
      present: present.map(({ name }) => name),
      ...(meanwhile &&
        article && { meanwhile: { stands: newsTo(marksIn(typed?.['marks']), stands), missed: this.#missed(meanwhile, article, present) } }),
    };
    return this.door.show(reply, (around, paper) => renderEditor({ ...around, ...view }, paper), status);
  }

  /** The form again, with what the owner has refused of it told at its fields. What was saved all the same stands there as it was saved. */
  async refuse(
    reply: FastifyReply,
    url: string,
    { article, kind, fields, version }: Pick<ShownForm, 'article' | 'kind' | 'version'> & { fields: Fields },
    { refused, blocks, wasSaved, hasMoved, key }: Unwritten,
  ) {
    const step = isStep(fields['do'] ?? '') ? fields['do'] : undefined;
    const pointers = refused.errors.map(({ pointer }) => pointer);
    const isTyped = hasText(fields) && !wasSaved;
    const known = { authors: article ? await this.choices.authors(reply.request) : [], paper: this.pages.paper };
    const isSame = article !== undefined && isTyped && refused.status === 412 && standsAsTyped(fields, article, known);
    const differing = article && isTyped ? differingFields(fields, article, known.authors) : undefined;
    const isShown = (refused.status === 412 && !isSame) || hasMoved === true;
    const kept = isShown && article ? withTheirs(fields, fieldsOf(article, known.authors), marksIn(fields['marks'])) : fields;
    return this.show(reply, url, {
      article,
      kind,
      // Saved once more, it must not undo what nobody has shown to this person.
      version: isTyped && !isSame && !isShown ? version : undefined,
      // What was saved is not typed any more; what belongs to the step still is.
      fields: isTyped || !article ? kept : { ...this.#shown(article, known.authors), ...ofSteps(fields) },
      isUnsaved: isTyped && !isSame,
      outcome: hasMoved
        ? { ...this.pages.moved(article), settled: key }
        : { ...this.pages.refusal(refused, { wasSaved, isSame }), ...((wasSaved || isSame) && { settled: key }) },
      errors: editingFaults(pointers, { fields, blocks, step }, this.pages.words.faults),
      meanwhile: isShown ? { changes: refused.changes ?? [], differing } : undefined,
      status: refused.status,
    });
  }

  #missed({ changes, differing }: NonNullable<ShownForm['meanwhile']>, { isCopy = false }: NewsroomArticle, present: Present) {
    return missedFields(this.pages.named(changes, present), { isCopy, differing });
  }

  #shown(article: NewsroomArticle, authors: readonly Named[]): Fields {
    return { ...fieldsOf(article, authors), ...plannedFields(article, this.pages.paper) };
  }

  /** The form again, with what stands in it and is not there. Nothing was asked of its owner. */
  refuseAsIs(
    reply: FastifyReply,
    url: string,
    form: Pick<ShownForm, 'article' | 'kind' | 'version'> & { fields: Fields },
    refused: FormFaults,
  ) {
    const { faults, invalid } = this.pages.words;
    return this.show(reply, url, {
      ...form,
      isUnsaved: true,
      outcome: { kind: 'refused', message: invalid },
      ...toldFaults(refused, faults, form.fields),
    });
  }
}

const ofSteps = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isStep(name.split('.', 1)[0] ?? '')));
