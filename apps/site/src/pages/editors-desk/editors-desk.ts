import { deskFrontPath, editorsPath, newArticlePath, picturesPath } from '../../domain/editing/desk-address.js';
import type { EditingWords } from '../../domain/words/editing-words.js';
import type { Desk } from '../desk/desk-page.js';
import type { DeskAtDoor } from '../desk/desk-states.js';

export const places = { articles: editorsPath, write: newArticlePath, pictures: picturesPath, front: deskFrontPath } as const;

export const editorsDesk = (words: EditingWords): Desk => ({
  name: words.desk,
  places: (['articles', 'write', 'pictures', 'front'] as const).map(place => ({ name: words.places[place], path: places[place] })),
});

/** What a form has besides what somebody has written: choices, and what the page itself put there. */
const chosen =
  /^(?:article|articleId|key|version|marks|back|do|focal|genre|notify|section|hero|locale|slug|kind|sponsor|comments.*|seo\.socialImageId|(?:also|related)\..*|(?:block\..*|video)\.(?:type|level|style|imageId|caption(?:Url|Locale)\d+))$/;

export const editorsAtDoor: DeskAtDoor = {
  path: editorsPath,
  words: ({ editing }) => editing.door,
  isTyped: field => !chosen.test(field),
};
