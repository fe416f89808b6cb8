import { blockField, type BlockForm, type BlockType, blockTypes } from '../../domain/editing/block-fields.js';
import { usePage } from '../page-scope.js';
import { BlockFields } from './block-fields.js';

/** A block in the form, with the ways to move it, to take it out, and to put another one below it. */
export function BlockEditor({ block, isAlone }: { block: BlockForm; isAlone?: boolean }) {
  const own = usePage().words.editing;
  const { id, type } = block;
  const kind = own.block[type as BlockType] ?? type;
  return (
    <div class="editor-block" id={`block-${id}`} role="group" aria-labelledby={`kind-${id}`} data-block={id} data-type={type}>
      <input type="hidden" name={blockField(id, 'type')} value={type} />
      <div class="editor-block__head">
        <span class="editor-block__kind" id={`kind-${id}`}>
          {kind}
        </span>
        <span class="editor-block__tools">
          {inlineTypes.includes(type) && <Marks />}
          <Tool act="up" id={id} sign="↑" name={own.up} kind={kind} />
          <Tool act="down" id={id} sign="↓" name={own.down} kind={kind} />
          {!isAlone && <Tool act="remove" id={id} sign="✕" name={own.remove} kind={kind} />}
        </span>
      </div>
      <div class="editor-block__fields">
        <BlockFields block={block} />
      </div>
      <details class="editor-block__add">
        <summary>{own.addAfter}</summary>
        <AddButtons after={id} />
      </details>
    </div>
  );
}

/** What is written with emphasis and links. */
const inlineTypes: readonly string[] = ['text', 'header', 'quote', 'list'];

/** Of a text that is written as it will be read, which takes a script. */
function Marks() {
  const own = usePage().words.editing;
  return (
    <span class="editor-marks" data-marks="" hidden>
      <button type="button" class="editor-tool" data-mark="bold" title={own.bold}>
        <strong aria-hidden="true">B</strong>
        <span class="unseen">{own.bold}</span>
      </button>
      <button type="button" class="editor-tool" data-mark="italic" title={own.italic}>
        <em aria-hidden="true">I</em>
        <span class="unseen">{own.italic}</span>
      </button>
      <button type="button" class="editor-tool" data-mark="createLink" data-ask={own.linkTo} title={own.link}>
        <span class="editor-marks__link">{own.link}</span>
      </button>
    </span>
  );
}

interface ToolProps {
  act: 'up' | 'down' | 'remove';
  id: string;
  sign: string;
  name: string;
  kind: string;
}

function Tool({ act, id, sign, name, kind }: ToolProps) {
  return (
    <button class="editor-tool" name="do" value={`${act}:${id}`} title={name} formNoValidate data-reshape="">
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">
        {name}: {kind}
      </span>
    </button>
  );
}

/** What can be put in; behind a block, or at the end. */
export function AddButtons({ after = '' }: { after?: string }) {
  const own = usePage().words.editing;
  return (
    <span class="editor-add">
      {blockTypes.map(type => (
        <button key={type} class="button" name="do" value={`add:${type}:${after}`} formNoValidate data-reshape="">
          {own.block[type]}
        </button>
      ))}
    </span>
  );
}
