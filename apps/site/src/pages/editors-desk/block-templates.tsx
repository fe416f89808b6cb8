import { blockTypes, type Fields } from '../../domain/editing/block-fields.js';
import { BlockEditor } from './block-editor.js';

/** In the place of the id of a block that the script makes. */
const placeholderFor = (type: string): string => `NEW${type}`;
const begun: Fields = {};

/** Of each kind of block one that is empty, for the script to put in without asking anybody. */
export function BlockTemplates() {
  return (
    <>
      {blockTypes.map(type => (
        <template key={type} data-block-template={type}>
          <BlockEditor block={{ id: placeholderFor(type), type, fields: begun }} />
        </template>
      ))}
    </>
  );
}
